// Asks the API, and tells the kinds of answers apart.

import { queryOf } from "./address.js";

const PATIENCE_MS = 15000;

const seconds = (text, otherwise) => (/^\d+$/.test(text ?? "") ? Number(text) : otherwise);

/**
 * What to wear.
 * @returns one of {kind: "outfit", answer}, {kind: "requested", answer, retryAfterSeconds},
 *   {kind: "problem", problem, retryAfterSeconds | null} and {kind: "unreachable"}
 */
export async function askOutfit(question, signal) {
  let response;
  let body;
  try {
    response = await fetch(`outfit${queryOf(question)}`, {
      headers: { Accept: "application/json, application/problem+json" },
      signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]),
    });
    body = await response.json();
  } catch (error) {
    if (signal.aborted) throw error;
    return { kind: "unreachable" };
  }
  const retryAfter = response.headers.get("Retry-After");
  if (response.status === 200) return { kind: "outfit", answer: body };
  if (response.status === 202) {
    return { kind: "requested", answer: body, retryAfterSeconds: seconds(retryAfter, body.retryAfterSeconds) };
  }
  return { kind: "problem", problem: body, retryAfterSeconds: seconds(retryAfter, null) };
}

/** The cities whose names are like a text, best first; none when they cannot be had, since one can go on typing. */
export async function askCities(text, signal) {
  try {
    const response = await fetch(`cities?${new URLSearchParams({ q: text, limit: 8 })}`, { signal });
    return response.ok ? (await response.json()).cities : [];
  } catch {
    return [];
  }
}

/** All activities, or none when they cannot be had. */
export async function askActivities() {
  try {
    const response = await fetch("activities");
    return response.ok ? (await response.json()).activities : [];
  } catch {
    return [];
  }
}
