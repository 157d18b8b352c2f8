package org.livex;

import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.DeconstructionPatternTree;
import com.sun.source.tree.DefaultCaseLabelTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.PatternCaseLabelTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Finds switches over a sealed type of ours that have an arm for whatever else may come: {@code default}, a pattern that
 * everything matches, or a whole family after one of its members. There the compiler is silent about what is new.
 */
final class OpenSwitches extends TreePathScanner<Void, Void> {
    private final Trees trees;
    private final Types types;
    private final List<String> found = new ArrayList<>();

    private OpenSwitches(JavacTask task) {
        this.trees = Trees.instance(task);
        this.types = task.getTypes();
    }

    /** Reads sources whose other classes are on this test's own class path. Each finding is a file with a line. */
    static List<String> in(Iterable<? extends JavaFileObject> sources, String... options) throws IOException {
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK is needed");
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        JavacTask task = (JavacTask) compiler.getTask(null, null, problems, with(options), null, sources);
        OpenSwitches switches = new OpenSwitches(task);
        Iterable<? extends CompilationUnitTree> units = task.parse();
        task.analyze();
        switches.scan(units, null);
        problems.getDiagnostics().stream()
                .filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
                .forEach(problem -> {
                    throw new IllegalStateException("cannot be read: " + problem);
                });
        return switches.found;
    }

    private static List<String> with(String... options) {
        List<String> all = new ArrayList<>(List.of("-proc:none", "-implicit:none"));
        all.addAll(List.of(options));
        return all;
    }

    @Override
    public @Nullable Void visitSwitch(SwitchTree tree, @Nullable Void nothing) {
        look(tree, tree.getExpression(), tree.getCases());
        return super.visitSwitch(tree, null);
    }

    @Override
    public @Nullable Void visitSwitchExpression(SwitchExpressionTree tree, @Nullable Void nothing) {
        look(tree, tree.getExpression(), tree.getCases());
        return super.visitSwitchExpression(tree, null);
    }

    private void look(Tree tree, ExpressionTree selector, List<? extends CaseTree> cases) {
        TypeMirror over = typeOf(selector);
        if (!isSealedAndOurs(over)) {
            return;
        }
        List<TypeMirror> named = new ArrayList<>();
        for (CaseTree one : cases) {
            for (var label : one.getLabels()) {
                if (label instanceof DefaultCaseLabelTree) {
                    add(tree, "default");
                } else if (label instanceof PatternCaseLabelTree pattern && one.getGuard() == null) {
                    look(tree, over, pattern.getPattern(), named);
                }
            }
        }
    }

    private void look(Tree tree, TypeMirror over, Tree pattern, List<TypeMirror> named) {
        if (pattern instanceof DeconstructionPatternTree record) {
            named.add(typeOf(record.getDeconstructor()));
        } else if (pattern instanceof BindingPatternTree binding) {
            TypeMirror type = typeOf(binding.getVariable().getType());
            boolean takesAll = types.isSubtype(over, type);
            boolean takesTheRest = isSealedAndOurs(type) && named.stream().anyMatch(one -> types.isSubtype(one, type));
            if (takesAll || takesTheRest) {
                add(tree, "case " + type);
            }
            named.add(type);
        }
    }

    private void add(Tree tree, String arm) {
        CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
        long at = trees.getSourcePositions().getStartPosition(unit, tree);
        String file = unit.getSourceFile().getName();
        found.add(file.substring(file.lastIndexOf('/') + 1) + ":"
                + unit.getLineMap().getLineNumber(at) + " " + arm);
    }

    private TypeMirror typeOf(Tree tree) {
        return trees.getTypeMirror(new TreePath(getCurrentPath(), tree));
    }

    private static boolean isSealedAndOurs(TypeMirror type) {
        return type instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement element
                && element.getModifiers().contains(Modifier.SEALED)
                && element.getQualifiedName().toString().startsWith("org.livex.");
    }
}
