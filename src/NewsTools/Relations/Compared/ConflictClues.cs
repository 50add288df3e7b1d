using NewsTools.Learning;

namespace NewsTools.Relations;

/// <summary>What speaks for and against a conflict between two assertions, by name.</summary>
internal sealed class ConflictClues
{
    // From this likeness of their vectors two words may stand for one another.
    private const double Alike = 0.82;

    private readonly List<string> _all = ["always"];

    private ConflictClues()
    {
    }

    /// <summary>The clues.</summary>
    public IReadOnlyList<string> All => _all;

    /// <summary>Whether anything at all speaks for a conflict: only then is it looked at.</summary>
    public bool MayConflict { get; private set; }

    /// <summary>The clues but for that which all have.</summary>
    public override string ToString() => string.Join(", ", _all.Skip(1));

    /// <summary>The clues of two assertions.</summary>
    public static ConflictClues Of(Assertion one, Assertion other, bool isSameSpeaker, StatementLexicon lexicon)
    {
        var clues = new ConflictClues();
        clues._all.Add(isSameSpeaker ? "same speaker" : "other speaker");
        clues.Compare(one, other, isSameSpeaker, lexicon);
        return clues;
    }

    private void Compare(Assertion one, Assertion other, bool isSameSpeaker, StatementLexicon lexicon)
    {
        var predicates = Predicates(one, other, lexicon);
        var matter = Matter(one, other, lexicon);
        var isOdd = (one.IsNegated != other.IsNegated) ^ (predicates is "opposite") ^ matter.IsOpposite;
        var subjects = Subjects(one, other);
        var isComparable = predicates is not "unlike" && IsOneMatter(matter.Shared, matter.Own.One + matter.Own.Other, isSameSpeaker, lexicon.Is("light", one.Predicate))
            && (isSameSpeaker || predicates is not "alike" && subjects is not "subject unlike" && !one.IsOfSpeaker && !other.IsOfSpeaker && (subjects is not "subject open" || matter.Shared > 1));
        _all.Add($"predicate {predicates}");
        var times = Times(one, other);
        if (isOdd && isComparable)
            Signal(one.IsNegated != other.IsNegated ? "one is denied" : "opposite words");
        var amounts = Amounts(one, other);
        if (amounts == "differ" && isComparable)
            Signal("amounts differ");
        if (times == "differ" && isComparable && !isOdd && one.IsNegated == other.IsNegated && predicates is "same" or "alike")
            Signal("times differ");
        if (times == "differ" && (isOdd || amounts == "differ"))
            _all.Add("at another time");
        if (amounts == "differ" && predicates is "opposite")
            _all.Add("opposite of other amounts");
        if (amounts == "same")
            _all.Add("same amount");
        if (one.IsConditional || other.IsConditional)
            _all.Add("conditional");
        if (one.Mode != other.Mode)
            _all.Add(one.Mode is StatementMode.Wish || other.Mode is StatementMode.Wish ? "one is wished"
                : one.Mode is StatementMode.Modal || other.Mode is StatementMode.Modal ? "one is possible" : "one is to come");
        _all.Add(matter.Shared switch { 0 => "no word shared", 1 => "one word shared", _ => "several words shared" });
        _all.Add(matter.Own is { One: > 0, Other: > 0 } ? "own words in both" : matter.Own is { One: 0, Other: 0 } ? "own words in none" : "own words in one");
        _all.Add(subjects);
    }

    // Two statements are of one matter if they share words of it, and have few of their own: “it is open” may be said of anything.
    private static bool IsOneMatter(int shared, int own, bool isSameSpeaker, bool isLight) => shared > (isLight ? 1 : 0) && own <= (isSameSpeaker ? 2 * shared : shared + 1);

    private void Signal(string difference)
    {
        MayConflict = true;
        _all.Add(difference);
    }

    private static string Predicates(Assertion one, Assertion other, StatementLexicon lexicon)
    {
        if (HappensTo(one, other, lexicon) || HappensTo(other, one, lexicon) || IsThing(one, other) || IsThing(other, one))
            return "there is";
        if (one.Predicate.Length == 0 || other.Predicate.Length == 0)
            return one.IsExisting && other.IsExisting ? "there is" : one.IsExisting && (other.Predicate.Length == 0 || lexicon.Is("happening", other.Predicate)) || other.IsExisting && (one.Predicate.Length == 0 || lexicon.Is("happening", one.Predicate)) ? "there is" : "unlike";
        if (string.Equals(one.Predicate, other.Predicate, StringComparison.OrdinalIgnoreCase))
            return "same";
        if (lexicon.AreOpposite(one.Predicate, other.Predicate))
            return "opposite";
        return lexicon.AreAlike(one.Predicate, other.Predicate) || AreAlike(one.Predicate, other.Predicate) ? "alike" : "unlike";
    }

    // “There was no vote”, “they voted”
    private static bool IsThing(Assertion one, Assertion other) => one.IsExisting && other.Predicate.Length > 0 && (one.Others.Contains(other.Predicate) || one.Subject.Contains(other.Predicate));

    // “The launch took place”, “it was launched”
    private static bool HappensTo(Assertion one, Assertion other, StatementLexicon lexicon) =>
        one.Predicate.Length > 0 && lexicon.Is("happening", one.Predicate) && other.Predicate.Length > 0 && one.Subject.Contains(other.Predicate);

    // Which words of the matter the two share, which each has alone, and whether one pair is of opposite meaning.
    private static (int Shared, (int One, int Other) Own, bool IsOpposite) Matter(Assertion one, Assertion other, StatementLexicon lexicon)
    {
        var mine = one.Words.Where(word => !string.Equals(word, one.Predicate, StringComparison.OrdinalIgnoreCase)).ToList();
        var theirs = other.Words.Where(word => !string.Equals(word, other.Predicate, StringComparison.OrdinalIgnoreCase)).ToList();
        var shared = 0;
        var isOpposite = false;
        for (var i = mine.Count - 1; i >= 0; i--)
        {
            var same = theirs.FindIndex(word => string.Equals(word, mine[i], StringComparison.OrdinalIgnoreCase));
            if (same >= 0)
                shared++;
            else if (theirs.FindIndex(word => lexicon.AreOpposite(word, mine[i])) is >= 0 and var opposed)
            {
                same = opposed;
                isOpposite = !isOpposite;
            }
            if (same < 0)
                continue;
            theirs.RemoveAt(same);
            mine.RemoveAt(i);
        }
        // The predicate of the one may be a word of the other: “no dredging”, “would dredge”.
        mine.RemoveAll(word => string.Equals(word, other.Predicate, StringComparison.OrdinalIgnoreCase));
        theirs.RemoveAll(word => string.Equals(word, one.Predicate, StringComparison.OrdinalIgnoreCase));
        return (shared, (mine.Count, theirs.Count), isOpposite);
    }

    private static string Subjects(Assertion one, Assertion other)
    {
        if (one.Subject.Count == 0 || other.Subject.Count == 0)
            return "subject open";
        var shared = one.Subject.Count(word => other.Subject.Contains(word) || other.Others.Contains(word) && other.IsExisting);
        return shared == 0 ? "subject unlike" : shared == one.Subject.Count && shared == other.Subject.Count ? "subject same" : "subject narrowed";
    }

    private static string Amounts(Assertion one, Assertion other)
    {
        var result = "";
        foreach (var mine in one.Amounts)
            foreach (var theirs in other.Amounts)
                if (string.Equals(mine.Unit, theirs.Unit, StringComparison.OrdinalIgnoreCase))
                {
                    if (mine.Value == theirs.Value)
                        return "same";
                    if (!mine.IsOpen && !theirs.IsOpen)
                        result = "differ";
                }
        return result;
    }

    private static string Times(Assertion one, Assertion other) =>
        one.Times.Count == 0 || other.Times.Count == 0 ? "" : one.Times.Any(mine => other.Times.Any(mine.Overlaps)) ? "same" : "differ";

    private static bool AreAlike(string one, string other)
    {
        var vectors = WordVectors.Shipped;
        if (char.IsUpper(one[0]) || char.IsUpper(other[0]))
            return false;
        var (row, known) = (vectors.Find(one), vectors.Find(other));
        return row != WordVectors.Unknown && known != WordVectors.Unknown && vectors.Likeness(row, known) > Alike;
    }
}
