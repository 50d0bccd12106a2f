/**
 * Runs `act` on every item, `width` at a time, in order; resolves to the results in the order of the items.
 *
 * @template T, R
 * @param {readonly T[]} items
 * @param {number} width
 * @param {(item: T) => Promise<R>} act
 * @returns {Promise<R[]>}
 */
export async function sideBySide(items, width, act) {
  const results = [];
  let next = 0;
  const lane = async () => {
    while (next < items.length) {
      const at = next++;
      results[at] = await act(items[at]);
    }
  };
  await Promise.all(Array.from({ length: width }, lane));
  return results;
}
