package org.jiangtai.planning.ui;

import org.jiangtai.shared.Labelled;

/** What a bar stands for. */
enum LoadStep implements Labelled {
    WEEK,
    MONTH
}
