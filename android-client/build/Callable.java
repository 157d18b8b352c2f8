import static org.objectweb.asm.Opcodes.ACC_ABSTRACT;
import static org.objectweb.asm.Opcodes.ACC_INTERFACE;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ASM9;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.IRETURN;
import static org.objectweb.asm.Opcodes.V1_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * Enjarify writes classes as Java 5 had them, where interfaces have no static methods. Lets a class of the JVM of today
 * make those calls in its place; what the dexer made of everything else stays as it is.
 *
 * <p>java Callable.java ENJARIFIED TARGET LIBRARY
 */
final class Callable {
    private static final String CALLS = "org/livex/phone/InterfaceCalls";

    private final Map<String, byte[]> classes;
    private final JarFile library;
    private final Map<String, Boolean> interfaces = new HashMap<>();
    private final Map<String, Call> calls = new LinkedHashMap<>();

    private record Call(String owner, String name, String descriptor) {}

    private Callable(Map<String, byte[]> classes, JarFile library) {
        this.classes = classes;
        this.library = library;
    }

    public static void main(String[] arguments) throws IOException {
        Map<String, byte[]> classes = new LinkedHashMap<>();
        try (JarFile jar = new JarFile(arguments[0])) {
            for (JarEntry entry : jar.stream()
                    .filter(each -> each.getName().endsWith(".class"))
                    .toList()) {
                classes.put(entry.getName(), jar.getInputStream(entry).readAllBytes());
            }
        }
        try (JarFile library = new JarFile(arguments[2]);
                OutputStream out = Files.newOutputStream(Path.of(arguments[1]));
                JarOutputStream jar = new JarOutputStream(out)) {
            Callable callable = new Callable(classes, library);
            for (var each : classes.entrySet()) {
                write(jar, each.getKey(), callable.rewritten(each.getValue()));
            }
            write(jar, CALLS + ".class", callable.calls());
        }
    }

    private byte[] rewritten(byte[] original) {
        ClassReader reader = new ClassReader(original);
        boolean hasCode = isInterface(reader.getClassName()) && hasCode(reader);
        ClassWriter writer = new ClassWriter(hasCode ? ClassWriter.COMPUTE_FRAMES : 0) {
            @Override
            protected String getCommonSuperClass(String one, String other) {
                return "java/lang/Object";
            }
        };
        reader.accept(
                new ClassVisitor(ASM9, writer) {
                    @Override
                    public void visit(
                            int version, int access, String name, String signature, String parent, String[] more) {
                        super.visit(hasCode ? V1_8 : version, access, name, signature, parent, more);
                    }

                    @Override
                    public MethodVisitor visitMethod(
                            int access, String name, String descriptor, String signature, String[] thrown) {
                        return redirected(super.visitMethod(access, name, descriptor, signature, thrown), hasCode);
                    }
                },
                hasCode ? ClassReader.SKIP_FRAMES : 0);
        return writer.toByteArray();
    }

    private MethodVisitor redirected(MethodVisitor to, boolean newClass) {
        return new MethodVisitor(ASM9, to) {
            @Override
            public void visitMethodInsn(int code, String owner, String name, String descriptor, boolean itf) {
                if (code != INVOKESTATIC || !isInterface(owner)) {
                    super.visitMethodInsn(code, owner, name, descriptor, itf);
                } else if (newClass) {
                    super.visitMethodInsn(code, owner, name, descriptor, true);
                } else {
                    String call = name + "_" + owner.replace('/', '_').replace('$', '_');
                    calls.put(call + descriptor, new Call(owner, name, descriptor));
                    super.visitMethodInsn(code, CALLS, call, descriptor, false);
                }
            }
        };
    }

    private byte[] calls() {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(V1_8, ACC_PUBLIC, CALLS, null, "java/lang/Object", null);
        calls.forEach((key, call) -> {
            String name = key.substring(0, key.indexOf('('));
            MethodVisitor code = writer.visitMethod(ACC_PUBLIC | ACC_STATIC, name, call.descriptor(), null, null);
            code.visitCode();
            int at = 0;
            for (Type type : Type.getArgumentTypes(call.descriptor())) {
                code.visitVarInsn(type.getOpcode(ILOAD), at);
                at += type.getSize();
            }
            code.visitMethodInsn(INVOKESTATIC, call.owner(), call.name(), call.descriptor(), true);
            code.visitInsn(Type.getReturnType(call.descriptor()).getOpcode(IRETURN));
            code.visitMaxs(0, 0);
            code.visitEnd();
        });
        writer.visitEnd();
        return writer.toByteArray();
    }

    private static boolean hasCode(ClassReader reader) {
        boolean[] found = {false};
        reader.accept(
                new ClassVisitor(ASM9) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String name, String descriptor, String signature, String[] thrown) {
                        found[0] |= (access & ACC_ABSTRACT) == 0 && !name.equals("<clinit>");
                        return null;
                    }
                },
                ClassReader.SKIP_CODE);
        return found[0];
    }

    private boolean isInterface(String name) {
        return interfaces.computeIfAbsent(name, this::lookUp);
    }

    private boolean lookUp(String name) {
        try {
            byte[] bytes = classes.get(name + ".class");
            JarEntry entry = library.getJarEntry(name + ".class");
            if (bytes == null && entry != null) {
                bytes = library.getInputStream(entry).readAllBytes();
            }
            return bytes == null
                    ? Class.forName(name.replace('/', '.'), false, null).isInterface()
                    : (new ClassReader(bytes).getAccess() & ACC_INTERFACE) != 0;
        } catch (IOException | ClassNotFoundException unknown) {
            return false;
        }
    }

    private static void write(JarOutputStream jar, String name, byte[] content) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        jar.write(content);
    }
}
