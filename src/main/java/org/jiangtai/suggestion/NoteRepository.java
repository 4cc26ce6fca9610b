package org.jiangtai.suggestion;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface NoteRepository extends JpaRepository<NoteEntity, Long> {

    List<NoteEntity> findBySuggestionIdOrderById(long suggestionId);
}
