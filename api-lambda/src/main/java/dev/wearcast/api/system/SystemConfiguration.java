package dev.wearcast.api.system;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;

@Configuration(proxyBeanMethods = false)
class SystemConfiguration {

    @Bean
    Settings settings(Environment environment) {
        return Settings.from(environment::getProperty);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    ObjectMapper objectMapper() {
        return Json.mapper().addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class);
    }
}
