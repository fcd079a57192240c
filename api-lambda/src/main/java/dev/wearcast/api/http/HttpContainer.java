package dev.wearcast.api.http;

import com.amazonaws.serverless.proxy.AwsHttpApiV2SecurityContextWriter;
import com.amazonaws.serverless.proxy.ExceptionHandler;
import com.amazonaws.serverless.proxy.InitializationWrapper;
import com.amazonaws.serverless.proxy.model.AwsProxyResponse;
import com.amazonaws.serverless.proxy.model.HttpApiV2ProxyRequest;
import com.amazonaws.serverless.proxy.spring.SpringBootLambdaContainerHandler;
import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.WebApplicationType;

/** The serverless container with our way into it and out of it: {@link HttpEvents}, {@link HttpAnswers}. */
public final class HttpContainer extends SpringBootLambdaContainerHandler<HttpApiV2ProxyRequest, AwsProxyResponse> {

    /** @param unreadable answers what never gets as far as Spring */
    public HttpContainer(Class<?> application, ExceptionHandler<AwsProxyResponse> unreadable) {
        super(
                HttpApiV2ProxyRequest.class,
                AwsProxyResponse.class,
                new HttpEvents(),
                new HttpAnswers(),
                new AwsHttpApiV2SecurityContextWriter(),
                unreadable,
                application,
                new InitializationWrapper(),
                WebApplicationType.SERVLET);
        setLogFormatter(null); // RequestLog's line is enough
    }

    @Override
    protected Answer getContainerResponse(HttpServletRequest request, CountDownLatch finished) {
        return new Answer(request, finished);
    }
}
