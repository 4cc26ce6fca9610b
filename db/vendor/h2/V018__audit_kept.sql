-- The embedded database has one account only, so it is told itself that the record is only added to.
create trigger audit_line_kept before update, delete on audit_line call 'org.jiangtai.audit.AddOnly';
create trigger audit_link_kept before update, delete on audit_link call 'org.jiangtai.audit.AddOnly';
create trigger audit_archive_kept before update, delete on audit_archive call 'org.jiangtai.audit.AddOnly';
