/** Owns the plumbing that no feature owns: settings, AWS clients, JSON, the list of routes, memory, breakers. */
@NullMarked
package dev.wearcast.api.system;

import org.jspecify.annotations.NullMarked;
