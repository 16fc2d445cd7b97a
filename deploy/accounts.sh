# Read by the MariaDB image when it makes its data folder: the schema's owner, and the application's account, to which
# ./biobank gives its rights on the tables after each migration.
docker_process_sql --database=mysql <<SQL
CREATE USER 'biobank_owner'@'%' IDENTIFIED BY '$BIOBANK_DB_OWNER_PASSWORD';
GRANT ALL ON biobank.* TO 'biobank_owner'@'%' WITH GRANT OPTION;
CREATE USER 'biobank'@'%' IDENTIFIED BY '$BIOBANK_DB_PASSWORD';
SQL
