// Which garments of the outfit are on at which hour.

const minute = (time) => Date.parse(time);

/** What first happens to a garment in the changes: "putOn", "takeOff" or nothing. */
function first(id, changes) {
  for (const change of changes) {
    if (change.putOn.includes(id)) return "putOn";
    if (change.takeOff.includes(id)) return "takeOff";
  }
  return null;
}

/**
 * The garments that are on at a time, in the order of the outfit. What a change puts on was off before it, and what a
 * change takes off was on; a garment that no change names is on from its `from`, or all the time.
 */
export function wornAt(answer, time) {
  const at = minute(time);
  return answer.outfit.filter((garment) => {
    const happens = first(garment.id, answer.changes);
    if (happens === null) return !garment.from || minute(garment.from) <= at;
    let on = happens === "takeOff";
    for (const change of answer.changes) {
      if (minute(change.at) > at) break;
      if (change.putOn.includes(garment.id)) on = true;
      if (change.takeOff.includes(garment.id)) on = false;
    }
    return on;
  });
}

/** When a garment is put on and taken off after the start: [{at, what}]. */
export function movesOf(garment, answer) {
  const moves = answer.changes.flatMap((change) => [
    ...(change.putOn.includes(garment.id) ? [{ at: change.at, what: "on" }] : []),
    ...(change.takeOff.includes(garment.id) ? [{ at: change.at, what: "off" }] : []),
  ]);
  return moves.length === 0 && garment.from ? [{ at: garment.from, what: "on" }] : moves;
}
