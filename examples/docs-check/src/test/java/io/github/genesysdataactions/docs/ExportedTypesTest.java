package io.github.genesysdataactions.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genesysdataactions.GenesysDataActions;
import io.github.genesysdataactions.lambda.DataActionHandler;
import io.github.genesysdataactions.lint.Lint;
import io.github.genesysdataactions.redis.RedisFleet;
import io.github.genesysdataactions.testing.ActionRunner;
import java.io.IOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds that users can find each type they can see: a guide names it, or a signature of one that a guide names has it. */
class ExportedTypesTest {
    private static final Pattern EXPORT = Pattern.compile("(?m)^\\s+exports ([\\w.]+)(?: to [^;]+)?;");

    /** For people who work on this project. */
    private static final Set<String> NOT_GUIDES =
            Set.of("docs/architecture.md", "docs/releasing.md", "docs/renamed.md");

    private static final String GUIDES = Pages.all().stream()
            .filter(page -> Pages.name(page).startsWith("docs/") && !NOT_GUIDES.contains(Pages.name(page)))
            .map(Pages::text)
            .collect(Collectors.joining("\n"));

    @Test
    void eachTypeOfCoreIsFoundFromAGuide() throws Exception {
        String module = Pages.text(Pages.ROOT.resolve("core/src/main/java/module-info.java"));
        List<String> packages =
                EXPORT.matcher(module).results().map(export -> export.group(1)).toList();

        assertThat(notFound(exported(GenesysDataActions.class, packages))).isEmpty();
    }

    @Test
    void eachTypeOfLintIsFoundFromAGuide() throws Exception {
        assertThat(notFound(exported(Lint.class, List.of(Lint.class.getPackageName()))))
                .isEmpty();
    }

    @Test
    void eachTypeOfLambdaSupportIsFoundFromAGuide() throws Exception {
        String root = DataActionHandler.class.getPackageName();

        assertThat(notFound(exported(DataActionHandler.class, List.of(root, root + ".testing"))))
                .isEmpty();
    }

    @Test
    void eachTypeOfTheTestKitIsFoundFromAGuide() throws Exception {
        String root = ActionRunner.class.getPackageName();

        assertThat(notFound(exported(ActionRunner.class, List.of(root, root + ".assertj", root + ".junit"))))
                .isEmpty();
    }

    @Test
    void eachTypeOfRedisIsFoundFromAGuide() throws Exception {
        assertThat(notFound(exported(RedisFleet.class, List.of(RedisFleet.class.getPackageName()))))
                .isEmpty();
    }

    private static Set<Class<?>> notFound(Set<Class<?>> exported) throws ClassNotFoundException {
        Deque<Class<?>> queue = exported.stream()
                .filter(type -> Pattern.compile("\\b" + type.getSimpleName() + "\\b")
                        .matcher(GUIDES)
                        .find())
                .collect(Collectors.toCollection(ArrayDeque::new));
        Set<Class<?>> found = byName();
        while (!queue.isEmpty()) {
            Class<?> type = queue.remove();
            if (exported.contains(type) && found.add(type)) {
                queue.addAll(signatures(type));
            }
        }

        Set<Class<?>> notFound = byName();
        notFound.addAll(exported);
        notFound.removeAll(found);
        return notFound;
    }

    private static Set<Class<?>> byName() {
        return new TreeSet<>(Comparator.comparing(Class::getName));
    }

    private static Set<Class<?>> exported(Class<?> known, List<String> packages) throws Exception {
        Path classes = Path.of(
                known.getProtectionDomain().getCodeSource().getLocation().toURI());
        Set<Class<?>> types = byName();
        for (String name : packages) {
            for (String file : names(classes, name)) {
                Class<?> type = Class.forName(
                        name + "." + file.substring(0, file.length() - ".class".length()),
                        false,
                        known.getClassLoader());
                if (isVisible(type)) {
                    types.add(type);
                }
            }
        }
        assertThat(types).contains(known);
        return types;
    }

    /** Returns the names of a package's class files: in the module's folder, or in its jar once that is packaged. */
    private static List<String> names(Path classes, String packageName) throws IOException {
        try (FileSystem jar = Files.isRegularFile(classes) ? FileSystems.newFileSystem(classes) : null;
                Stream<Path> files =
                        Files.list((jar == null ? classes : jar.getPath("/")).resolve(packageName.replace('.', '/')))) {
            return files.map(path -> String.valueOf(path.getFileName()))
                    .filter(name -> name.endsWith(".class") && !name.startsWith("package-info"))
                    .toList();
        }
    }

    private static boolean isVisible(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && !type.isAnonymousClass()
                && (type.getEnclosingClass() == null || isVisible(type.getEnclosingClass()));
    }

    /** Returns the types in what others can see of a type, type arguments included. */
    private static Set<Class<?>> signatures(Class<?> type) throws ClassNotFoundException {
        StringBuilder text = new StringBuilder();
        Stream.of(type.getDeclaredMethods(), type.getDeclaredConstructors(), type.getDeclaredFields())
                .flatMap(Stream::of)
                .filter(member -> (member.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0)
                .map(member -> member instanceof Executable executable
                        ? executable.toGenericString()
                        : ((Field) member).toGenericString())
                .forEach(signature -> text.append(signature).append('\n'));
        text.append(type.getGenericSuperclass()).append('\n');
        Set<Class<?>> types = byName();
        for (String name : Pattern.compile("io\\.github\\.genesysdataactions(?:\\.[\\w$]+)+")
                .matcher(text)
                .results()
                .map(match -> match.group())
                .toList()) {
            types.add(typeIn(name));
        }
        return types;
    }

    /** Members are written behind their type: {@code package.Type.method}. */
    private static Class<?> typeIn(String name) throws ClassNotFoundException {
        try {
            return Class.forName(name, false, GenesysDataActions.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            return typeIn(name.substring(0, name.lastIndexOf('.')));
        }
    }
}
