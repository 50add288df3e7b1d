namespace NewsTools.Entities;

/// <summary>
/// The labels of the sequence model (BIOES): four a kind, and outside. A kind's are <c>4 · kind + position</c>; outside is the last,
/// and its score is 0 by definition, so that the sixteen others fill one vector register.
/// </summary>
internal static class EntityLabels
{
    internal const int Kinds = 4;
    internal const int Scored = Kinds * 4;
    internal const int Outside = Scored;
    internal const int Count = Scored + 1;

    internal const int Begin = 0;
    internal const int Inside = 1;
    internal const int End = 2;
    internal const int Single = 3;

    internal static int Of(EntityKind kind, int position) => ((int)kind * 4) + position;

    internal static EntityKind Kind(int label) => (EntityKind)(label >> 2);

    internal static int Position(int label) => label & 3;

    /// <summary>Whether a name may go on after this label.</summary>
    internal static bool IsOpen(int label) => label != Outside && Position(label) is Begin or Inside;

    /// <summary>Whether a name or nothing starts with this label.</summary>
    internal static bool Starts(int label) => label == Outside || Position(label) is Begin or Single;

    /// <summary>Whether one label may follow another.</summary>
    internal static bool MayFollow(int previous, int next) =>
        previous != Outside && IsOpen(previous) ? next != Outside && !Starts(next) && Kind(previous) == Kind(next) : Starts(next);
}
