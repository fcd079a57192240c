/** Owns GET /openapi.yaml and /openapi.json: the contract, as contracts/ has it. */
@NullMarked
package dev.wearcast.api.contract;

import org.jspecify.annotations.NullMarked;
