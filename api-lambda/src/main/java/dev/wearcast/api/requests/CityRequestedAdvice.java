package dev.wearcast.api.requests;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers 202 on every route that takes a city. Before the advice that makes problems of whatever is thrown. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class CityRequestedAdvice {

    @ExceptionHandler
    ResponseEntity<RequestedAnswer> requested(CityRequestedException e) {
        return ResponseEntity.accepted()
                .header(HttpHeaders.RETRY_AFTER, Long.toString(e.answer().retryAfterSeconds()))
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(e.answer());
    }
}
