import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads and writes the samples of all services in one run; see run.mjs. */
public final class Rundlauf {
    private Rundlauf() {}

    /** Takes a file with lines of class name, tab, folder. */
    public static void main(String[] arguments) throws Exception {
        for (String job : Files.readAllLines(Path.of(arguments[0]))) {
            String[] parts = job.split("\t");
            Class<?> antrag = Class.forName(parts[0]);
            Method lesen = antrag.getMethod("lesen", String.class);
            Method schreiben = antrag.getMethod("schreiben");
            Path folder = Path.of(parts[1]);
            String out;
            try {
                out = (String) schreiben.invoke(lesen.invoke(null, Files.readString(folder.resolve("sample.json"))));
            } catch (InvocationTargetException fault) {
                Throwable cause = fault.getCause();
                out = cause + " " + cause.getClass().getMethod("fehler").invoke(cause);
            }
            Files.writeString(folder.resolve("out.txt"), out);
            List<String> accepted = new ArrayList<>();
            for (int i = 0; Files.exists(folder.resolve("bad" + i + ".json")); i++) {
                try {
                    lesen.invoke(null, Files.readString(folder.resolve("bad" + i + ".json")));
                    accepted.add("bad" + i);
                } catch (InvocationTargetException expected) {
                    if (!expected.getCause().getClass().getSimpleName().equals("Ungueltig")) {
                        accepted.add("bad" + i + ": " + expected.getCause());
                    }
                }
            }
            Files.writeString(folder.resolve("accepted.txt"), String.join(", ", accepted));
        }
    }
}
