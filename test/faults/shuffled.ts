/** The items in an order by the seed. */
export function shuffled<T>(items: readonly T[], roll: (below: number) => number): readonly T[] {
  return items.reduce<T[]>((order, item) => {
    order.splice(roll(order.length + 1), 0, item);
    return order;
  }, []);
}
