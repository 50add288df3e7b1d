using NewsTools.Language;

namespace NewsTools.Quotes;

/// <summary>The subject of the main clause of a sentence, by its parse.</summary>
internal static class MainSubject
{
    /// <summary>The word that the subject turns on, and all its words; null where there is none.</summary>
    /// <param name="words">The words of the article.</param>
    /// <param name="token">A token of the sentence.</param>
    public static (int Head, TokenRange Words)? Of(ClauseWords words, int token)
    {
        var tree = words.Tree(token);
        for (var head = tree.First; head < tree.End; head++)
            if (tree.Relation(head) is DependencyRelation.Nsubj or DependencyRelation.NsubjPass && IsMain(words, tree, tree.Head(head)))
            {
                var (first, end) = tree.Subtree(head);
                return (head, new TokenRange(first, end));
            }
        return null;
    }

    // The root, or what stands before a stop: a sentence and the quotation behind it may be read as one.
    private static bool IsMain(ClauseWords words, DependencyTree tree, int verb)
    {
        if (tree.Relation(verb) is DependencyRelation.Root)
            return true;
        for (var i = verb + 1; i < tree.Head(verb); i++)
            if (words[i] is "." or "!" or "?")
                return true;
        return false;
    }
}
