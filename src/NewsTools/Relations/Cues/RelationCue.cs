using NewsTools.Language;

namespace NewsTools.Relations;

/// <summary>Words that say how one statement stands to another, as the word list has them.</summary>
/// <param name="Words">The row of the list, as errors and reasons name it.</param>
/// <param name="IsVerb">Whether it begins with a verb.</param>
/// <param name="Elements">The places behind the first.</param>
/// <param name="Kind">How the one stands to the other.</param>
/// <param name="Objects">What the words behind it may be.</param>
/// <param name="IsOwn">Whether the other is the subject's own where the words do not tell.</param>
/// <param name="Confidence">How likely it is right, from 0 to 1.</param>
internal sealed record RelationCue(string Words, bool IsVerb, CueElement[] Elements, RelationKind Kind, RelationObjects Objects, bool IsOwn, double Confidence)
{
    /// <summary>Whether the words behind it may be one of these.</summary>
    public bool Takes(RelationObjects objects) => (Objects & objects) != 0;
}

/// <summary>A cue that may begin with a word.</summary>
/// <param name="Cue">The cue.</param>
/// <param name="Word">The form that it begins with; empty for a time.</param>
/// <param name="Forms">Which form of a verb the word is.</param>
internal readonly record struct RelationCueStart(RelationCue Cue, string Word, VerbForm Forms);
