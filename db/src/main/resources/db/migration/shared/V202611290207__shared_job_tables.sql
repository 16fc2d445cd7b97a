-- The job repository of Jakarta Batch (JBatch), which would make these tables at the first job: made here, so that the
-- application's account needs no right to make any. Names and columns are JBatch's. An installation that has run a job
-- has them already.
CREATE TABLE IF NOT EXISTS JOBINSTANCEDATA (
  jobinstanceid BIGINT       NOT NULL PRIMARY KEY AUTO_INCREMENT,
  name          VARCHAR(512) NULL,
  apptag        VARCHAR(512) NULL
);

CREATE TABLE IF NOT EXISTS EXECUTIONINSTANCEDATA (
  jobexecid     BIGINT       NOT NULL PRIMARY KEY AUTO_INCREMENT,
  jobinstanceid BIGINT       NULL,
  createtime    TIMESTAMP    NULL,
  starttime     TIMESTAMP    NULL,
  endtime       TIMESTAMP    NULL,
  updatetime    TIMESTAMP    NULL,
  parameters    BLOB         NULL,
  batchstatus   VARCHAR(512) NULL,
  exitstatus    VARCHAR(512) NULL,
  CONSTRAINT JOBINST_JOBEXEC_FK FOREIGN KEY (jobinstanceid) REFERENCES JOBINSTANCEDATA (jobinstanceid)
);

CREATE TABLE IF NOT EXISTS STEPEXECUTIONINSTANCEDATA (
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
  CONSTRAINT JOBEXEC_STEPEXEC_FK FOREIGN KEY (jobexecid) REFERENCES EXECUTIONINSTANCEDATA (jobexecid)
);

CREATE TABLE IF NOT EXISTS JOBSTATUS (
  id  BIGINT NOT NULL PRIMARY KEY AUTO_INCREMENT,
  obj BLOB   NULL,
  CONSTRAINT JOBSTATUS_JOBINST_FK FOREIGN KEY (id) REFERENCES JOBINSTANCEDATA (jobinstanceid) ON DELETE CASCADE
);

CREATE TABLE IF NOT EXISTS STEPSTATUS (
  id  BIGINT NOT NULL PRIMARY KEY AUTO_INCREMENT,
  obj BLOB   NULL,
  CONSTRAINT STEPSTATUS_STEPEXEC_FK FOREIGN KEY (id) REFERENCES STEPEXECUTIONINSTANCEDATA (stepexecid) ON DELETE CASCADE
);

CREATE TABLE IF NOT EXISTS CHECKPOINTDATA (
  id  VARCHAR(512) NULL,
  obj BLOB         NULL
);

ALTER TABLE JOBINSTANCEDATA COMMENT = 'owner: shared';
ALTER TABLE EXECUTIONINSTANCEDATA COMMENT = 'owner: shared';
ALTER TABLE STEPEXECUTIONINSTANCEDATA COMMENT = 'owner: shared';
ALTER TABLE JOBSTATUS COMMENT = 'owner: shared';
ALTER TABLE STEPSTATUS COMMENT = 'owner: shared';
ALTER TABLE CHECKPOINTDATA COMMENT = 'owner: shared';
