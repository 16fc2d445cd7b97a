package org.biobank.identity;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who is acting, and what they were granted. */
public record Actor(UUID id, String username, String displayName, List<Grant> grants) {
  public boolean may(Permission permission) {
    return grants.stream().anyMatch(grant -> grant.role().may(permission));
  }

  /**
   * @param name in lower case
   */
  boolean isNotCalled(String name) {
    return !username.equalsIgnoreCase(name);
  }

  /** Refuses what the actor may not do anywhere. */
  void require(Permission permission) {
    if (!may(permission)) {
      throw new NotPermitted(permission);
    }
  }

  public boolean mayAt(Permission permission, UUID siteId) {
    return grants.stream().anyMatch(grant -> grant.role().may(permission) && grant.covers(siteId));
  }

  public boolean mayWithin(Permission permission, UUID siteId, UUID studyId) {
    return grants.stream()
        .anyMatch(grant -> grant.role().may(permission) && grant.covers(siteId, studyId));
  }

  /**
   * Refuses what belongs to a site the actor is not of.
   *
   * @param code what was asked for, to be named in the refusal
   */
  public void requireAt(Permission permission, UUID siteId, String code) {
    if (!mayAt(permission, siteId)) {
      throw new OutsideScope(code);
    }
  }

  /** At every site and in every study, those to come included. */
  public boolean mayEverywhere(Permission permission) {
    return grants.stream()
        .anyMatch(
            grant ->
                grant.role().may(permission)
                    && grant.siteId().isEmpty()
                    && grant.studyId().isEmpty());
  }

  /**
   * Refuses what no limit to a site or study can be drawn in.
   *
   * @param what to be named in the refusal
   */
  public void requireEverywhere(Permission permission, String what) {
    if (!mayEverywhere(permission)) {
      throw new OutsideScope(what);
    }
  }

  /** As {@link #requireAt}, for what belongs to a study as well. */
  public void requireWithin(Permission permission, UUID siteId, UUID studyId, String code) {
    if (!mayWithin(permission, siteId, studyId)) {
      throw new OutsideScope(code);
    }
  }

  /**
   * Refuses what belongs to a study the actor may not do it in at any site.
   *
   * @param code to be named in the refusal
   */
  public void requireInStudy(Permission permission, UUID studyId, String code) {
    if (grants.stream()
        .noneMatch(grant -> grant.role().may(permission) && grant.coversStudy(studyId))) {
      throw new OutsideScope(code);
    }
  }

  /** The site at which the permission counts; absent when that is none, several or every one. */
  public Optional<UUID> onlySite(Permission permission) {
    var sites =
        grants.stream().filter(grant -> grant.role().may(permission)).map(Grant::siteId).distinct();
    var found = sites.toList();
    return found.size() == 1 ? found.get(0) : Optional.empty();
  }

  /** The same limits for a list: a condition its query adds. */
  public Scope scope(Permission permission) {
    return new Scope(grants.stream().filter(grant -> grant.role().may(permission)).toList());
  }

  public Set<Permission> permissions() {
    var all = EnumSet.noneOf(Permission.class);
    for (var permission : Permission.values()) {
      if (may(permission)) {
        all.add(permission);
      }
    }
    return all;
  }
}
