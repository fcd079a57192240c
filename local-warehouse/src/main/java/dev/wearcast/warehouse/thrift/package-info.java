/** Reads and writes Thrift's strict binary protocol as trees that can be edited, without generated classes. */
@NullMarked
package dev.wearcast.warehouse.thrift;

import org.jspecify.annotations.NullMarked;
