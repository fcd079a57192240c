/** Owns the publishing of gold to S3, as one version that is whole or not there. */
@NullMarked
package dev.wearcast.api.publish;

import org.jspecify.annotations.NullMarked;
