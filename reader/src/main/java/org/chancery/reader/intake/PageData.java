package org.chancery.reader.intake;

import java.time.LocalDate;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the head of a page tells machines about its article; null where it does not.
 *
 * @param publisher who the page says published it
 * @param site name of the web site, which is mostly the same
 * @param date day and perhaps time of publication, as written
 */
record PageData(
    @Nullable String publisher,
    @Nullable String site,
    @Nullable String title,
    @Nullable String date,
    @Nullable String url) {

  private static final JsonMapper JSON = new JsonMapper();

  static PageData of(Document page) {
    JsonNode article = article(page);
    return new PageData(
        first(
            text(article.path("publisher").path("name")),
            text(article.path("publisher")),
            meta(
                page, "publisher", "dc.publisher", "article:publisher_name", "citation_publisher")),
        first(meta(page, "og:site_name", "application-name", "twitter:site:name"), null),
        first(
            text(article.path("headline")), meta(page, "og:title", "twitter:title"), page.title()),
        first(
            text(article.path("datePublished")),
            meta(
                page,
                "article:published_time",
                "og:published_time",
                "datePublished",
                "pubdate",
                "publishdate",
                "publish_date",
                "date",
                "dc.date",
                "dc.date.issued",
                "dcterms.date",
                "dcterms.created",
                "sailthru.date",
                "parsely-pub-date",
                "article.published"),
            time(page)),
        first(link(page), meta(page, "og:url")));
  }

  /** The day of publication as the page's own clock had it; null if there is none. */
  @Nullable LocalDate day() {
    return date == null
        ? null
        : HtmlPage.day(date.length() > 10 && date.charAt(4) == '-' ? date.substring(0, 10) : date);
  }

  private static @Nullable String time(Document page) {
    return Optional.ofNullable(page.selectFirst("time[datetime]"))
        .map(time -> time.attr("datetime"))
        .filter(value -> HtmlPage.day(value.length() > 10 ? value.substring(0, 10) : value) != null)
        .orElse(null);
  }

  private static @Nullable String link(Document page) {
    Element canonical = page.selectFirst("link[rel=canonical]");
    return canonical == null ? null : canonical.attr("href");
  }

  private static @Nullable String meta(Document page, String... names) {
    for (String name : names) {
      for (Element meta : page.select("meta")) {
        boolean named =
            meta.attr("property").equalsIgnoreCase(name)
                || meta.attr("name").equalsIgnoreCase(name)
                || meta.attr("itemprop").equalsIgnoreCase(name);
        if (named && !meta.attr("content").isBlank()) {
          return meta.attr("content").strip();
        }
      }
    }
    return null;
  }

  /** The first thing with a date of publication in the page's JSON-LD. */
  private static JsonNode article(Document page) {
    for (Element script : page.select("script[type=application/ld+json]")) {
      try {
        JsonNode found = dated(JSON.readTree(script.data()), 0);
        if (found != null) {
          return found;
        }
      } catch (JacksonException broken) {
        // Many pages have broken JSON-LD; the other sources serve as well.
      }
    }
    return JSON.createObjectNode();
  }

  private static @Nullable JsonNode dated(JsonNode node, int depth) {
    if (node.isObject() && node.has("datePublished")) {
      return node;
    }
    if (depth < 4) {
      for (JsonNode child : node) {
        JsonNode found = dated(child, depth + 1);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private static @Nullable String text(JsonNode node) {
    return node.isString() ? node.asString() : null;
  }

  private static @Nullable String first(@Nullable String... values) {
    for (String value : values) {
      if (value != null && !value.isBlank()) {
        return value.strip();
      }
    }
    return null;
  }
}
