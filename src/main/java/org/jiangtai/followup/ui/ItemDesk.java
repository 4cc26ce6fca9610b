package org.jiangtai.followup.ui;

import org.jiangtai.followup.EvidenceService;
import org.jiangtai.followup.ItemService;
import org.jiangtai.followup.LedgerService;
import org.jiangtai.followup.VerificationService;
import org.jiangtai.followup.WorkService;
import org.jiangtai.shared.Photos;
import org.jiangtai.uikit.Feedback;
import org.springframework.stereotype.Component;

/** All that the dialogs of one item need. */
@Component
record ItemDesk(
        LedgerService ledger,
        ItemService items,
        WorkService work,
        VerificationService verification,
        EvidenceService evidence,
        Photos photos,
        ItemWords words,
        Feedback feedback) {}
