package dev.wearcast.api.http;

import org.springframework.core.Ordered;

/** In which order a request passes the filters; its answer passes them the other way round. */
final class FilterOrder {

    static final int LOG = Ordered.HIGHEST_PRECEDENCE;
    static final int CORS = LOG + 10;
    static final int GZIP = CORS + 10;
    /** Sees the answer before it is packed. */
    static final int VALIDATORS = GZIP + 10;
    /** Outside of everything that may throw. */
    static final int PROBLEMS = VALIDATORS + 10;

    static final int TARGET = PROBLEMS + 10;
    static final int METHODS = TARGET + 10;

    private FilterOrder() {}
}
