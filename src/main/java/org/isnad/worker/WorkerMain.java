package org.isnad.worker;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.isnad.report.UserError;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * The worker process: reads requests on standard input, answers on standard output, and ends with its parent. Arguments: number of threads, folder of the acoustic
 * model, folder of the speaker model or {@code -}.
 */
public final class WorkerMain {

    private WorkerMain() {}

    public static void main(String... arguments) throws IOException {
        System.setProperty("jna.encoding", "UTF-8");
        PrintStream answers = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        // Whatever libraries print must not come between the answers.
        System.setOut(System.err);
        // Ctrl-C reaches the whole process group; when to stop is the parent's decision, told by closing our input.
        Signal.handle(new Signal("INT"), SignalHandler.SIG_IGN);
        ExecutorService threads = Executors.newFixedThreadPool(Integer.parseInt(arguments[0]));
        RequestHandler handler = new RequestHandler(
                Path.of(arguments[1]),
                arguments[2].equals("-") ? Optional.empty() : Optional.of(Path.of(arguments[2])));
        BufferedReader requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = requests.readLine(); line != null; line = requests.readLine()) {
            Protocol.Request request = Protocol.JSON.readValue(line, Protocol.Request.class);
            threads.execute(() -> answer(handler, request, answers));
        }
        // The parent is gone or done with us. Threads may be deep in native code: leave without waiting for them.
        Runtime.getRuntime().halt(0);
    }

    private static void answer(RequestHandler handler, Protocol.Request request, PrintStream answers) {
        Protocol.Answer answer;
        try {
            answer = handler.handle(request);
        } catch (UserError e) {
            answer = trouble(request, Protocol.Trouble.of(e));
        } catch (RuntimeException | IOException e) {
            e.printStackTrace();
            answer = trouble(request, new Protocol.Trouble(UserError.Kind.ENVIRONMENT, "worker-failed", e.toString()));
        }
        send(answer, answers);
    }

    private static Protocol.Answer trouble(Protocol.Request request, Protocol.Trouble trouble) {
        return Protocol.Answer.of(request.id(), trouble);
    }

    private static synchronized void send(Protocol.Answer answer, PrintStream answers) {
        try {
            answers.write(Protocol.JSON.writeValueAsBytes(answer));
            answers.write('\n');
            answers.flush();
        } catch (IOException e) {
            throw new IllegalStateException("can't answer", e);
        }
    }
}
