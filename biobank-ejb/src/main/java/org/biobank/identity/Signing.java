package org.biobank.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.biobank.shared.RequestContext;

/**
 * Turns what a person entered into a signature, at the moment of the act: 21 CFR 11.200(a)(1) wants
 * name and password, and a session that was left open must not sign for its owner.
 *
 * <p>Called before the act's transaction begins: hashing is slow on purpose, and a refused attempt
 * is counted, as a failed login of that name, and audited although nothing else is written.
 *
 * <p>For a use case to be signed:
 *
 * <ol>
 *   <li>its request gets a member {@code @Valid @NotNull SignatureClaim signature}, and {@code
 *       witness} where two must sign;
 *   <li>its resource calls {@link #sign} and {@link #witness} and hands the {@link Signature}s to
 *       the use case as parameters;
 *   <li>the use case asks {@code witness.signer().requireAt(...)} for the witness's own right;
 *   <li>and it appends with {@code CustodyLedger.appendSigned}, which binds them to each event.
 * </ol>
 */
@ApplicationScoped
public class Signing {
  @Inject private CurrentActor current;
  @Inject private PasswordCheck passwords;
  @Inject private Users users;
  @Inject private RequestContext request;
  @Inject private Clock clock;

  /**
   * The signature of whoever is signed in.
   *
   * @throws SignatureRefused if the password is wrong, the name another's, or the signer a machine
   * @throws TooManyLogins if too many attempts failed before
   */
  public Signature sign(SignatureClaim claim) {
    var actor = current.actor();
    if (claim.username().map(PasswordCheck::canonical).filter(actor::isNotCalled).isPresent()) {
      throw new SignatureRefused("Only you can sign for what you do; sign in under that name.");
    }
    if (actor.grants().stream().anyMatch(grant -> grant.role().isOfMachines())) {
      throw new SignatureRefused("A machine cannot sign.");
    }
    return verified(actor.username(), claim);
  }

  /**
   * The signature of a second person, who enters name and password in the same request.
   *
   * @throws SignatureRefused if name and password do not belong together, or it is the same person
   * @throws TooManyLogins if too many attempts failed before
   */
  public Signature witness(SignatureClaim claim) {
    var actor = current.actor();
    var name =
        claim
            .username()
            .map(PasswordCheck::canonical)
            .orElseThrow(() -> new SignatureRefused("A witness signs with name and password."));
    if (!actor.isNotCalled(name)) {
      throw new SignatureRefused("A witness must be somebody else than who does it.");
    }
    return verified(name, claim);
  }

  private Signature verified(String name, SignatureClaim claim) {
    var signer =
        passwords
            .check(name, claim.password(), UserKind.HUMAN, request.address())
            .flatMap(users::actor)
            .orElseThrow(() -> refused(name));
    return new Signature(signer, claim, clock.instant());
  }

  private SignatureRefused refused(String name) {
    passwords.failed(name, request.address(), "Sign", "signature-refused");
    return new SignatureRefused("This name and password do not belong together.");
  }
}
