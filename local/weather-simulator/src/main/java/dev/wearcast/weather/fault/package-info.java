/** Owns misbehaviour on request, so that clients can be tested against a bad day. */
@NullMarked
package dev.wearcast.weather.fault;

import org.jspecify.annotations.NullMarked;
