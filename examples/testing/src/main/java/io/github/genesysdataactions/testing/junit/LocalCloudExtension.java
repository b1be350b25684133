package io.github.genesysdataactions.testing.junit;

import io.github.genesysdataactions.GenesysDataActions;
import io.github.genesysdataactions.local.LocalCloud;
import io.github.genesysdataactions.options.Region;
import io.github.genesysdataactions.testing.StubBackend;
import java.lang.reflect.AnnotatedElement;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ReflectionSupport;

/** Starts what {@link GenesysLocalCloud} gives, and stops it with the test or the class that it belongs to. */
final class LocalCloudExtension implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(LocalCloudExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == LocalCloud.class || type == GenesysDataActions.class || type == StubBackend.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        ExtensionContext owner = owner(context);
        GenesysLocalCloud wanted = annotation(owner).orElseThrow();
        Store store = owner.getStore(NAMESPACE);
        Class<?> type = parameter.getParameter().getType();
        // The store of a method also shows what is in the one of its class.
        String id = owner.getUniqueId();
        if (type == StubBackend.class) {
            return store.getOrComputeIfAbsent(id + " backend", key -> Open.backend(), Open.class)
                    .thing();
        }
        LocalCloud cloud = (LocalCloud) store.getOrComputeIfAbsent(id + " cloud", key -> Open.cloud(wanted), Open.class)
                .thing();
        return type == LocalCloud.class
                ? cloud
                : store.getOrComputeIfAbsent(id + " client", key -> Open.client(cloud), Open.class)
                        .thing();
    }

    /** Returns the context of the method or of the class, nearest first, that has the annotation. */
    private static ExtensionContext owner(ExtensionContext context) {
        Optional<ExtensionContext> at = Optional.of(context);
        while (at.isPresent() && annotation(at.get()).isEmpty()) {
            at = at.get().getParent();
        }
        return at.orElseThrow();
    }

    private static Optional<GenesysLocalCloud> annotation(ExtensionContext context) {
        Optional<AnnotatedElement> element = context.getElement();
        return element.flatMap(found -> AnnotationSupport.findAnnotation(found, GenesysLocalCloud.class));
    }

    private static LocalCloud start(GenesysLocalCloud wanted) {
        LocalCloud.Builder builder = LocalCloud.builder();
        if (wanted.requestsPerMinute() > 0) {
            builder.rateLimit(wanted.requestsPerMinute(), java.time.Duration.ofMinutes(1));
        } else {
            builder.noRateLimit();
        }
        for (String credential : wanted.credentials()) {
            int equals = credential.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("A credential of @GenesysLocalCloud is not name=value.");
            }
            builder.credential(credential.substring(0, equals), credential.substring(equals + 1));
        }
        for (String permission : wanted.withoutPermissions()) {
            builder.withoutPermission(permission);
        }
        ReflectionSupport.newInstance(wanted.configurer()).configure(builder);
        return builder.start();
    }

    private static GenesysDataActions client(LocalCloud cloud) {
        return GenesysDataActions.builder(Region.at(cloud.url()))
                .clientCredentials(cloud.clientId(), cloud.clientSecret())
                .defaultIntegration(cloud.integrationId())
                .build();
    }

    /** Something that JUnit closes with the store that holds it. */
    @SuppressWarnings("deprecation") // JUnit before 5.13 knows no other.
    private record Open(Object thing, Runnable closing) implements CloseableResource, AutoCloseable {
        @Override
        public void close() {
            closing.run();
        }

        static Open backend() {
            StubBackend backend = StubBackend.start();
            return new Open(backend, backend::close);
        }

        static Open cloud(GenesysLocalCloud wanted) {
            LocalCloud cloud = start(wanted);
            return new Open(cloud, cloud::close);
        }

        static Open client(LocalCloud cloud) {
            GenesysDataActions client = LocalCloudExtension.client(cloud);
            return new Open(client, client::close);
        }
    }
}
