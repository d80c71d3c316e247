package org.chancery.desk.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import org.chancery.model.Entity;
import org.chancery.model.EntityKind;
import org.chancery.register.entry.Entry;

/** The addresses of pages, without the server's own and without times. */
public final class Paths {

  private Paths() {}

  /** Whether an entity can have a page; what stands for several at once has none. */
  public static boolean hasPage(Entity entity) {
    return entity.kind() != EntityKind.GROUP && entity.id().indexOf('/') > 0;
  }

  /** The page of an entity: its id. */
  public static String of(Entity entity) {
    return ofEntity(entity.id());
  }

  /** The page of an entity by its id. */
  public static String ofEntity(String id) {
    int slash = id.indexOf('/');
    return "/%s/%s".formatted(id.substring(0, slash), escaped(id.substring(slash + 1)));
  }

  /** The page of an entry: its proof. */
  public static String of(Entry entry) {
    return "/entry/" + escaped(entry.id());
  }

  /** The page of a dispatch. */
  public static String ofDispatch(String id) {
    return "/dispatch/" + escaped(id);
  }

  /** A claim, on the page of its dispatch. */
  public static String ofClaim(String dispatch, String claim) {
    return ofDispatch(dispatch) + "#" + escaped(claim);
  }

  /** A word as a part of a path or the value of a parameter. */
  public static String escaped(String part) {
    return URLEncoder.encode(part, UTF_8).replace("+", "%20");
  }
}
