package az.permit.sms.standin;

import az.permit.core.identity.SmsAddress;
import az.permit.sms.text.EncodedText;
import az.permit.sms.text.TextEncoder;
import az.permit.sms.wire.ShortMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A message centre with phones: sends what a phone writes to whoever is bound, and shows what comes
 * back. Listens on loopback only, and takes any number of clients. Thread-safe.
 */
public final class SmscStandIn implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SmscStandIn.class);

  private final ServerSocket server;
  private final StandInScript script;
  private final PhoneScreen screen = new PhoneScreen();
  private final List<StandInSession> sessions = new CopyOnWriteArrayList<>();
  private final List<Consumer<ShortMessage>> rawListeners = new CopyOnWriteArrayList<>();
  private final List<Consumer<SmsToPhone>> listeners = new CopyOnWriteArrayList<>();
  private final Map<String, Consumer<String>> phones = new ConcurrentHashMap<>();
  private final AtomicInteger turn = new AtomicInteger();
  private final AtomicInteger reference = new AtomicInteger();

  private SmscStandIn(ServerSocket server, StandInScript script) {
    this.server = server;
    this.script = script;
  }

  /** Listens on that port, on any free one if it is 0. */
  public static SmscStandIn listen(int port) throws IOException {
    return listen(port, StandInScript.KIND);
  }

  /** Listens, and treats its clients as the script says. */
  public static SmscStandIn listen(int port, StandInScript script) throws IOException {
    ServerSocket server = new ServerSocket();
    try {
      server.setReuseAddress(true);
      server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
    } catch (IOException taken) {
      server.close();
      throw taken;
    }
    SmscStandIn smsc = new SmscStandIn(server, script);
    daemon(smsc::accept, "smsc-accept").start();
    return smsc;
  }

  /** The port it listens on. */
  public int port() {
    return server.getLocalPort();
  }

  /** The clients that are bound now. */
  public List<StandInSession> bound() {
    return sessions.stream().filter(StandInSession::isBound).toList();
  }

  /** Every message to a phone, whole. Called on threads that read; must not block. */
  public void onSms(Consumer<SmsToPhone> listener) {
    listeners.add(listener);
  }

  /** Every submit_sm, as it came. Called on threads that read; must not block. */
  public void onSubmit(Consumer<ShortMessage> listener) {
    rawListeners.add(listener);
  }

  /** What this phone receives from now on; replaces an earlier listener. */
  public void onPhone(String phone, Consumer<String> listener) {
    phones.put(phone, listener);
  }

  /** Nobody looks at this phone any more. */
  public void forgetPhone(String phone) {
    phones.remove(phone);
  }

  /**
   * Sends what a phone writes, in the alphabet and in as many parts as a phone would use.
   *
   * @return the command_status of the answer, the first that is not 0 if there are parts; fails if
   *     nobody is bound
   */
  public CompletionStage<Integer> deliver(SmsAddress phone, SmsAddress to, String text) {
    EncodedText encoded = TextEncoder.asPhone(text, reference.getAndIncrement() & 0xFF);
    CompletionStage<Integer> all = CompletableFuture.completedFuture(0);
    for (byte[] userData : encoded.segments()) {
      ShortMessage part =
          ShortMessage.of(phone, to, encoded.dataCoding(), encoded.hasHeader(), userData);
      all = all.thenCombine(deliver(part), (before, status) -> before == 0 ? status : before);
    }
    return all;
  }

  /** Sends a deliver_sm to one of those who are bound, each in turn. */
  public CompletionStage<Integer> deliver(ShortMessage message) {
    CompletableFuture<Integer> answer = new CompletableFuture<>();
    List<StandInSession> clients = bound();
    if (clients.isEmpty()) {
      answer.completeExceptionally(new IOException("nobody is bound"));
    } else {
      StandInSession client = clients.get(Math.floorMod(turn.getAndIncrement(), clients.size()));
      client.deliver(message, status -> complete(answer, status));
    }
    return answer;
  }

  @Override
  public void close() throws IOException {
    server.close();
    new ArrayList<>(sessions).forEach(StandInSession::close);
  }

  private static void complete(CompletableFuture<Integer> answer, int status) {
    if (status == StandInSession.GONE) {
      answer.completeExceptionally(new IOException("the client is gone"));
    } else {
      answer.complete(status);
    }
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        StandInSession session = new StandInSession(socket, script, this::submitted);
        sessions.add(session);
        daemon(
                () -> {
                  session.serve();
                  sessions.remove(session);
                },
                "smsc-reader")
            .start();
      } catch (IOException closed) {
        LOG.debug("The stand-in no longer listens: {}", closed.getMessage());
      }
    }
  }

  private void submitted(ShortMessage message) {
    rawListeners.forEach(listener -> listener.accept(message));
    if (listeners.isEmpty() && phones.isEmpty()) {
      return;
    }
    screen
        .show(message)
        .ifPresent(
            sms -> {
              listeners.forEach(listener -> listener.accept(sms));
              Consumer<String> phone = phones.get(sms.to().value());
              if (phone != null) {
                phone.accept(sms.text());
              }
            });
  }

  private static Thread daemon(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }
}
