package io.github.genesysdataactions.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * Every public and protected type and member of the published packages has a comment. Doclint's group "missing" would ask
 * for {@code @param} and {@code @return} as well, also where the first sentence has said it.
 */
class ApiCommentsTest {
    private static final String PACKAGES = "src/main/java/io/github/genesysdataactions";
    private static final Pattern EXPORT = Pattern.compile("exports io\\.github\\.genesysdataactions\\.?(\\w*);");

    @Test
    void everythingThatUsersSeeHasAComment() throws IOException {
        List<Path> sources = new ArrayList<>();
        Path core = Pages.ROOT.resolve("core");
        for (String name : EXPORT.matcher(Files.readString(core.resolve("src/main/java/module-info.java")))
                .results()
                .map(export -> export.group(1))
                .toList()) {
            sources.addAll(sources(core.resolve(PACKAGES).resolve(name)));
        }
        sources.addAll(sources(Pages.ROOT.resolve("core/lint").resolve(PACKAGES).resolve("lint")));
        sources.addAll(
                sources(Pages.ROOT.resolve("core/redis").resolve(PACKAGES).resolve("redis")));
        sources.addAll(
                sources(Pages.ROOT.resolve("lambda-support").resolve(PACKAGES).resolve("lambda")));
        sources.addAll(
                sources(Pages.ROOT.resolve("lambda-support").resolve(PACKAGES).resolve("lambda/testing")));
        sources.addAll(sources(
                Pages.ROOT.resolve("examples/local-cloud").resolve(PACKAGES).resolve("local")));
        Path testing = Pages.ROOT.resolve("examples/testing").resolve(PACKAGES).resolve("testing");
        sources.addAll(sources(testing));
        sources.addAll(sources(testing.resolve("assertj")));
        sources.addAll(sources(testing.resolve("junit")));

        Members members = new Members();
        members.read(sources);

        assertThat(members.seen).isGreaterThan(1000);
        assertThat(members.silent).isEmpty();
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static final class Members extends TreePathScanner<Void, CompilationUnitTree> {
        private final List<String> silent = new ArrayList<>();
        private int seen;
        private DocTrees comments;

        void read(List<Path> sources) throws IOException {
            JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
            try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
                JavacTask task = (JavacTask) compiler.getTask(
                        null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
                comments = DocTrees.instance(task);
                for (CompilationUnitTree unit : task.parse()) {
                    scan(unit, unit);
                }
            }
        }

        @Override
        public Void visitClass(ClassTree type, CompilationUnitTree unit) {
            if (!type.getSimpleName().isEmpty() && isShown(type.getModifiers())) {
                look(type.getSimpleName().toString(), unit);
                type.getMembers().forEach(member -> scan(member, unit));
            }
            return null;
        }

        @Override
        public Void visitMethod(MethodTree method, CompilationUnitTree unit) {
            boolean overrides = method.getModifiers().getAnnotations().stream()
                    .anyMatch(annotation ->
                            annotation.getAnnotationType().toString().equals("Override"));
            if (isShown(method.getModifiers()) && !overrides) {
                look(method.getName().toString(), unit);
            }
            return null;
        }

        @Override
        public Void visitVariable(VariableTree field, CompilationUnitTree unit) {
            if (isShown(field.getModifiers())) {
                look(field.getName().toString(), unit);
            }
            return null;
        }

        private boolean isShown(ModifiersTree modifiers) {
            boolean isInInterface = getCurrentPath().getParentPath() != null
                    && getCurrentPath().getParentPath().getLeaf().getKind() == Tree.Kind.INTERFACE;
            return modifiers.getFlags().contains(Modifier.PUBLIC)
                    || modifiers.getFlags().contains(Modifier.PROTECTED)
                    || (isInInterface && !modifiers.getFlags().contains(Modifier.PRIVATE));
        }

        private void look(String name, CompilationUnitTree unit) {
            seen++;
            String comment = comments.getDocComment(getCurrentPath());
            if (comment == null || comment.strip().startsWith("@") || comment.isBlank()) {
                long line = unit.getLineMap()
                        .getLineNumber(comments.getSourcePositions()
                                .getStartPosition(unit, getCurrentPath().getLeaf()));
                silent.add(Pages.name(Path.of(unit.getSourceFile().toUri())) + ":" + line + " " + name);
            }
        }
    }
}
