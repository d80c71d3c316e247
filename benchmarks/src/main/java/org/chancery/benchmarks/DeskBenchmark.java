package org.chancery.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Visits a running desk at a constant rate, whether or not it keeps up, so that waiting counts: an
 * answer's time is from when it should have been asked for. Beside it, streams of events stay open.
 * Days are drawn anew for each request, so that the desk cannot answer from what it kept.
 */
public final class DeskBenchmark {
  private static final List<String> PAGES =
      List.of(
          "/",
          "/org/un",
          "/org/sco",
          "/org/eu",
          "/state/usa",
          "/state/chn",
          "/person/zhang-ming",
          "/findings",
          "/organisations",
          "/states",
          "/persons",
          "/dispatches",
          "/rulings",
          "/compare?one=UN&other=NATO",
          "/compare?one=United+States&other=China",
          "/search?q=India",
          "/api",
          "/org/un?on=DAY",
          "/org/au?on=DAY",
          "/state/ind?on=DAY",
          "/compare?one=UN&from=1950-01-01&to=DAY",
          "/api/v1/members?org=UN&on=DAY");

  private static final Random RANDOM = new Random(42);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String desk;
  private final Map<String, ConcurrentLinkedQueue<Long>> times = new TreeMap<>();
  private final AtomicInteger failures = new AtomicInteger();

  private DeskBenchmark(String desk) {
    this.desk = desk;
    PAGES.forEach(page -> times.put(page, new ConcurrentLinkedQueue<>()));
  }

  /**
   * Runs the benchmark.
   *
   * @param arguments address of the desk, requests a second, seconds, streams of events
   */
  public static void main(String[] arguments) throws InterruptedException {
    if (arguments.length != 4) {
      System.err.println(
          "Usage: URL RATE SECONDS STREAMS, as in http://127.0.0.1:8080 100 60 1000");
      System.exit(2);
    }
    int rate = Integer.parseInt(arguments[1]);
    int seconds = Integer.parseInt(arguments[2]);
    DeskBenchmark benchmark = new DeskBenchmark(arguments[0]);
    List<HttpResponse<Stream<String>>> streams = benchmark.listen(Integer.parseInt(arguments[3]));
    System.out.printf(
        "%d streams of events are open; the desk counts %s%n",
        streams.size(), benchmark.listeners());
    benchmark.visit(rate, 10);
    benchmark.times.values().forEach(ConcurrentLinkedQueue::clear);
    benchmark.visit(rate, seconds);
    benchmark.report(rate, seconds);
    benchmark.slide();
    System.exit(0);
  }

  private List<HttpResponse<Stream<String>>> listen(int streams) {
    List<CompletableFuture<HttpResponse<Stream<String>>>> opening =
        IntStream.range(0, streams)
            .mapToObj(_ -> client.sendAsync(stream(), BodyHandlers.ofLines()))
            .toList();
    List<HttpResponse<Stream<String>>> open = new ArrayList<>();
    for (CompletableFuture<HttpResponse<Stream<String>>> each : opening) {
      HttpResponse<Stream<String>> response = each.join();
      if (response.statusCode() == 200) {
        open.add(response);
      }
    }
    return open;
  }

  private void visit(int rate, int seconds) throws InterruptedException {
    long start = System.nanoTime();
    List<CompletableFuture<?>> under = new ArrayList<>();
    for (int i = 0; i < rate * seconds; i++) {
      long due = start + i * (TimeUnit.SECONDS.toNanos(1) / rate);
      TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
      String page = PAGES.get(i % PAGES.size());
      under.add(
          client
              .sendAsync(request(page.replace("DAY", day())), BodyHandlers.ofByteArray())
              .handle((response, failure) -> {
                if (failure != null || response.statusCode() != 200) {
                  failures.incrementAndGet();
                }
                Objects.requireNonNull(times.get(page)).add(System.nanoTime() - due);
                return page;
              }));
    }
    CompletableFuture.allOf(under.toArray(CompletableFuture[]::new)).join();
  }

  /** One who drags the slider: each day is asked for when the answer of the last is there. */
  private void slide() throws InterruptedException {
    List<Long> taken = new ArrayList<>();
    LocalDate day = LocalDate.of(1990, 1, 1);
    for (int i = 0; i < 200; i++) {
      long begun = System.nanoTime();
      try {
        client.send(request("/org/un?on=" + day.plusDays(i)), BodyHandlers.ofByteArray());
      } catch (IOException e) {
        failures.incrementAndGet();
      }
      taken.add(System.nanoTime() - begun);
    }
    System.out.printf("slider, 200 days one after the other  %s%n", quantiles(taken));
  }

  private void report(int rate, int seconds) {
    System.out.printf("%d requests a second for %d s, %d failed%n", rate, seconds, failures.get());
    List<Long> all = new ArrayList<>();
    PAGES.forEach(page -> {
      List<Long> own = List.copyOf(Objects.requireNonNull(times.get(page)));
      all.addAll(own);
      System.out.printf("%-45s %s%n", page, quantiles(own));
    });
    System.out.printf("%-45s %s%n", "all", quantiles(all));
  }

  private static String quantiles(List<Long> nanoseconds) {
    long[] sorted = nanoseconds.stream().mapToLong(Long::longValue).sorted().toArray();
    return sorted.length == 0
        ? "none"
        : "median %6.1f ms   p99 %6.1f ms   most %6.1f ms"
            .formatted(
                millis(sorted[sorted.length / 2]),
                millis(sorted[(int) Math.min(sorted.length - 1L, sorted.length * 99L / 100)]),
                millis(Arrays.stream(sorted).max().orElse(0)));
  }

  private static double millis(long nanoseconds) {
    return nanoseconds / 1e6;
  }

  private HttpRequest stream() {
    return HttpRequest.newBuilder(URI.create(desk + "/api/v1/events"))
        .header("Accept", "text/event-stream")
        .build();
  }

  /** How many listen, as the desk itself tells. */
  private String listeners() throws InterruptedException {
    try {
      return client
          .send(request("/metrics"), BodyHandlers.ofString())
          .body()
          .lines()
          .filter(line -> line.startsWith("chancery_event_listeners "))
          .findFirst()
          .orElse("none");
    } catch (IOException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private HttpRequest request(String path) {
    return HttpRequest.newBuilder(URI.create(desk + path)).timeout(Duration.ofMinutes(10)).build();
  }

  private static String day() {
    return LocalDate.of(1950, 1, 1).plusDays(RANDOM.nextInt(23_000)).toString();
  }
}
