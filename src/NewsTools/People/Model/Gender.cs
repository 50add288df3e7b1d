namespace NewsTools;

/// <summary>The gender that the text states by a pronoun or a title; never guessed from a name.</summary>
public enum Gender
{
    /// <summary>The text does not say.</summary>
    Unstated,
    /// <summary>She, Ms., spokeswoman…</summary>
    Female,
    /// <summary>He, Mr., spokesman…</summary>
    Male,
    /// <summary>Singular they, Mx.</summary>
    Nonbinary,
}
