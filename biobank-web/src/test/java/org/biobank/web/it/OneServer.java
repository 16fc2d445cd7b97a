package org.biobank.web.it;

import fish.payara.arquillian.container.payara.managed.PayaraMicroDeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.container.LifecycleException;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.jspecify.annotations.Nullable;

/**
 * One server for all test classes of a run: each deploys the same WAR on the same database, and a
 * start takes longer than most classes. It ends with the run.
 */
public final class OneServer extends PayaraMicroDeployableContainer {
  private @Nullable ProtocolMetaData standing;
  private @Nullable Archive<?> deployed;

  /** Takes the place of the container that starts a server for every class. */
  public static final class Extension implements LoadableExtension {
    @Override
    public void register(ExtensionBuilder builder) {
      builder.override(
          DeployableContainer.class, PayaraMicroDeployableContainer.class, OneServer.class);
    }
  }

  @Override
  public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
    if (standing == null) {
      standing = super.deploy(archive);
      deployed = archive;
    }
    return standing;
  }

  @Override
  public void undeploy(Archive<?> archive) {
    // The next class finds it standing.
  }

  @Override
  public void stop() throws LifecycleException {
    try {
      if (deployed != null) {
        super.undeploy(deployed);
      }
    } catch (DeploymentException e) {
      throw new LifecycleException("The server does not end", e);
    }
  }
}
