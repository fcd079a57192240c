package dev.wearcast.api.http;

import org.springframework.core.Ordered;

/** In which order a request passes the filters; its answer passes them the other way round. */
final class FilterOrder {

    static final int LOG = Ordered.HIGHEST_PRECEDENCE;
    static final int HEAD = LOG + 10;
    /** Outside of everything that may throw. */
    static final int PROBLEMS = HEAD + 10;

    static final int TARGET = PROBLEMS + 10;
    static final int METHODS = TARGET + 10;

    private FilterOrder() {}
}
