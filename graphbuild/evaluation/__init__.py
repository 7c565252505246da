"""A graph and gold annotations in, precision, recall and F1 out, with every mistake."""

from graphbuild.evaluation.scores import Measure, Mistake, Scores
from graphbuild.evaluation.scoring import evaluate

__all__ = ["Measure", "Mistake", "Scores", "evaluate"]
