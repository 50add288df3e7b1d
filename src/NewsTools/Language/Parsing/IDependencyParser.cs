namespace NewsTools.Language;

/// <summary>Finds the dependency tree of a sentence.</summary>
public interface IDependencyParser
{
    /// <summary>The tree: one root, no cycles.</summary>
    DependencyTree Parse(Document document, Sentence sentence);
}
