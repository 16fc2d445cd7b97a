-- The job repository of Jakarta Batch (JBatch), which would make these tables at the first job: made here, so that the
-- application's account needs no right to make any. Names (Payara puts jbatch before them) and columns are JBatch's. An installation that has run a job
-- has them already.
CREATE TABLE IF NOT EXISTS jbatchJOBINSTANCEDATA (
  jobinstanceid BIGINT       NOT NULL PRIMARY KEY AUTO_INCREMENT,
  name          VARCHAR(512) NULL,
  apptag        VARCHAR(512) NULL
);

CREATE TABLE IF NOT EXISTS jbatchEXECUTIONINSTANCEDATA (
  jobexecid     BIGINT       NOT NULL PRIMARY KEY AUTO_INCREMENT,
  jobinstanceid BIGINT       NULL,
  createtime    TIMESTAMP    NULL,
  starttime     TIMESTAMP    NULL,
  endtime       TIMESTAMP    NULL,
  updatetime    TIMESTAMP    NULL,
  parameters    BLOB         NULL,
  batchstatus   VARCHAR(512) NULL,
  exitstatus    VARCHAR(512) NULL,
  CONSTRAINT JOBINST_JOBEXEC_FK FOREIGN KEY (jobinstanceid) REFERENCES jbatchJOBINSTANCEDATA (jobinstanceid)
);

CREATE TABLE IF NOT EXISTS jbatchSTEPEXECUTIONINSTANCEDATA (
  stepexecid       BIGINT       NOT NULL PRIMARY KEY AUTO_INCREMENT,
  jobexecid        BIGINT       NULL,
  batchstatus      VARCHAR(512) NULL,
  exitstatus       VARCHAR(512) NULL,
  stepname         VARCHAR(512) NULL,
  readcount        INT          NULL,
  writecount       INT          NULL,
  commitcount      INT          NULL,
  rollbackcount    INT          NULL,
  readskipcount    INT          NULL,
  processskipcount INT          NULL,
  filtercount      INT          NULL,
  writeskipcount   INT          NULL,
  startTime        TIMESTAMP    NULL,
  endTime          TIMESTAMP    NULL,
  persistentData   BLOB         NULL,
  CONSTRAINT JOBEXEC_STEPEXEC_FK FOREIGN KEY (jobexecid) REFERENCES jbatchEXECUTIONINSTANCEDATA (jobexecid)
);

CREATE TABLE IF NOT EXISTS jbatchJOBSTATUS (
  id  BIGINT NOT NULL PRIMARY KEY AUTO_INCREMENT,
  obj BLOB   NULL,
  CONSTRAINT JOBSTATUS_JOBINST_FK FOREIGN KEY (id) REFERENCES jbatchJOBINSTANCEDATA (jobinstanceid) ON DELETE CASCADE
);

CREATE TABLE IF NOT EXISTS jbatchSTEPSTATUS (
  id  BIGINT NOT NULL PRIMARY KEY AUTO_INCREMENT,
  obj BLOB   NULL,
  CONSTRAINT STEPSTATUS_STEPEXEC_FK FOREIGN KEY (id) REFERENCES jbatchSTEPEXECUTIONINSTANCEDATA (stepexecid) ON DELETE CASCADE
);

CREATE TABLE IF NOT EXISTS jbatchCHECKPOINTDATA (
  id  VARCHAR(512) NULL,
  obj BLOB         NULL
);

ALTER TABLE jbatchJOBINSTANCEDATA COMMENT = 'owner: shared';
ALTER TABLE jbatchEXECUTIONINSTANCEDATA COMMENT = 'owner: shared';
ALTER TABLE jbatchSTEPEXECUTIONINSTANCEDATA COMMENT = 'owner: shared';
ALTER TABLE jbatchJOBSTATUS COMMENT = 'owner: shared';
ALTER TABLE jbatchSTEPSTATUS COMMENT = 'owner: shared';
ALTER TABLE jbatchCHECKPOINTDATA COMMENT = 'owner: shared';
