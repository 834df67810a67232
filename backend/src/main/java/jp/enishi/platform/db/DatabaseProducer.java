package jp.enishi.platform.db;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jdbi.v3.postgres.PostgresPlugin;

@Dependent
class DatabaseProducer {

  @Produces
  @Singleton
  Jdbi jdbi(AgroalDataSource dataSource) {
    ConnectionFactory connections = () -> Patience.of(dataSource.getConnection());
    Jdbi jdbi =
        Jdbi.create(connections)
            .installPlugin(new PostgresPlugin())
            .registerArrayType(String.class, "text");
    // What fails is logged, and its arguments are people's names and mails.
    jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
    return jdbi;
  }
}
