ALTER TABLE seat_log
    ADD CONSTRAINT seat_log_event_id_fkey FOREIGN KEY (event_id) REFERENCES events (id),
    ADD CONSTRAINT seat_log_invitation_id_fkey FOREIGN KEY (invitation_id) REFERENCES invitations (id);
