package dev.wearcast.api.words;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wearcast.api.system.AwsClients;
import dev.wearcast.api.system.Dependency;
import dev.wearcast.api.system.Secret;
import dev.wearcast.api.system.Settings;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class WordsConfiguration {

    /** S3 stands before every phrasing, and a person waits. */
    static final Duration S3_LIMIT = Duration.ofSeconds(1);

    private static final String KEY_MEMBER = "wordsApiKey";

    /** Read at start, so that a wrong one is told then and not by the first who asks. */
    @Bean
    WordsSettings wordsSettings(Environment environment) {
        return WordsSettings.from(environment::getProperty);
    }

    /** None where there is no model to ask after. */
    @Bean
    @Nullable
    Dependency wordsDependency(WordsSettings words, ObjectProvider<Phrasing> phrasing) {
        return words.isOff() ? null : new WordsDependency(() -> (Stylist) phrasing.getObject());
    }

    /** Made when words are first asked for: most requests do not. */
    @Bean
    @Lazy
    Phrasing words(WordsSettings words, Settings settings, ObjectMapper json, Clock clock) {
        if (words.isOff()) {
            return (facts, city) -> Optional.empty();
        }
        WordObjects objects = new WordObjects(AwsClients.s3(S3_LIMIT), json, settings.servingBucket());
        return new Stylist(
                model(words, new Secret(settings.secretId())),
                words,
                new KeptPhrasings(objects),
                new Spending(objects, words.monthlyCapUsd(), clock));
    }

    private static LanguageModel model(WordsSettings words, Secret secret) {
        return words.baseUrl() == null
                ? new BedrockConverse(AwsClients.bedrock(words.limit()), words.model())
                : new ChatCompletions(words.baseUrl(), words.model(), () -> key(secret));
    }

    private static String key(Secret secret) {
        return secret.member(KEY_MEMBER)
                .orElseThrow(
                        () -> new LanguageModelException("The secret's member " + KEY_MEMBER + " cannot be had", null));
    }
}
