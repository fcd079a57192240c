/** Owns GET /problems and GET /problems/{id}: what each kind of error means, where an error's type leads. */
@NullMarked
package dev.wearcast.api.problemlist;

import org.jspecify.annotations.NullMarked;
