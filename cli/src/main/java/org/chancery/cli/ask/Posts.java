package org.chancery.cli.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chancery.cli.ask.Question.Neighbour.Post;

/**
 * Finds office and body in a phrase: "Secretary-General of the SCO", "China's foreign minister",
 * "NATO chief".
 */
final class Posts {
  private static final Pattern ADJECTIVE =
      Pattern.compile(
          "^(?:(?:current|present|new|incumbent|sitting|acting|serving) )+",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern POSSESSIVE = Pattern.compile("(.+?)(?:'s|(?<=s)') (.+)");
  private static final Pattern BETWEEN =
      Pattern.compile(" (?:(?:ever|still|already|been|the|an?) )*", Pattern.CASE_INSENSITIVE);

  private static final Pattern OF = Pattern.compile(" (?:of|for|at|to|in) (?:the )?");

  private final Titles titles;

  Posts(Titles titles) {
    this.titles = titles;
  }

  /** Every way to divide the phrase such that the office is a known title; the best first. */
  Stream<Post> in(String phrase) {
    String plain = ADJECTIVE.matcher(phrase.strip()).replaceFirst("");
    List<Post> posts = new ArrayList<>();
    prepositions(plain, posts);
    possessive(plain, posts);
    adjacent(plain, posts);
    title(plain)
        .flatMap(title -> titles.bodyOf(title).map(body -> new Post(title, body)))
        .ifPresent(posts::add);
    return posts.stream().distinct();
  }

  /** Somebody and the post that is said of him or her. */
  record Holding(String person, Post post) {}

  /** Every way to divide words such as "Zhang Ming been the Secretary-General of the SCO". */
  Stream<Holding> held(String words) {
    Matcher space = BETWEEN.matcher(words);
    List<Holding> holdings = new ArrayList<>();
    for (int from = 0; space.find(from); from = space.start() + 1) {
      String person = words.substring(0, space.start());
      in(words.substring(space.end())).forEach(post -> holdings.add(new Holding(person, post)));
    }
    return holdings.stream();
  }

  /** The latest division first: a title may have an "of" of its own. */
  private void prepositions(String phrase, List<Post> posts) {
    Matcher of = OF.matcher(phrase);
    List<Post> found = new ArrayList<>();
    while (of.find()) {
      String body = phrase.substring(of.end());
      title(phrase.substring(0, of.start())).ifPresent(title -> found.add(post(title, body)));
    }
    posts.addAll(found.reversed());
  }

  private void possessive(String phrase, List<Post> posts) {
    Matcher matcher = POSSESSIVE.matcher(phrase);
    if (matcher.matches()) {
      title(ADJECTIVE.matcher(matcher.group(2)).replaceFirst(""))
          .ifPresent(title -> posts.add(post(title, matcher.group(1))));
    }
  }

  /** The longest title at the end first. */
  private void adjacent(String phrase, List<Post> posts) {
    String[] words = phrase.split(" ");
    for (int i = 1; i < words.length; i++) {
      String body = String.join(" ", List.of(words).subList(0, i));
      String rest = String.join(" ", List.of(words).subList(i, words.length));
      title(rest).ifPresent(title -> posts.add(post(title, body)));
    }
  }

  private Post post(String title, String body) {
    String bare = body.replaceFirst("(?i)^the ", "");
    return new Post(title, titles.state(bare).orElse(bare));
  }

  /** The phrase as a title, in the singular. */
  private Optional<String> title(String phrase) {
    String bare = phrase.strip().replaceFirst("(?i)^the ", "");
    return singulars(bare).filter(titles::isTitle).findFirst();
  }

  private static Stream<String> singulars(String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    return Stream.of(
        words,
        // "secretaries-general", "ministers of foreign affairs", "presidents"
        lower.replaceFirst("^(\\w+)ies\\b", "$1y"),
        lower.replaceFirst("^(\\w+)s\\b", "$1"),
        lower.replaceFirst("ies$", "y"),
        lower.replaceFirst("s$", ""));
  }
}
