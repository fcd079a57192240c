/** Owns the few signed calls to AWS's API that the host makes. */
@NullMarked
package dev.wearcast.lambdahost.aws;

import org.jspecify.annotations.NullMarked;
