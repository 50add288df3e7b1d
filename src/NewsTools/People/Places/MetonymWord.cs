namespace NewsTools.People;

/// <summary>The classes of words that tell whether a name is a place or stands for those who govern there; a language lists those of each in <c>Places/metonym-words.txt</c>.</summary>
[Flags]
internal enum MetonymWord
{
    None = 0,

    /// <summary>A preposition of where something is.</summary>
    Where = 1,
    With = 1 << 1,
    By = 1 << 2,
    Against = 1 << 3,
    Comparing = 1 << 4,
    Directed = 1 << 5,
    On = 1 << 6,
    Of = 1 << 7,
    Between = 1 << 8,
    Over = 1 << 9,
    For = 1 << 10,

    /// <summary>A verb of what only those who decide, speak and act do.</summary>
    Acting = 1 << 11,

    /// <summary>One of those that says so little that other words must help.</summary>
    Weak = 1 << 12,

    /// <summary>A verb of what a place does.</summary>
    Staging = 1 << 13,

    /// <summary>A verb of what befalls a place.</summary>
    Befalling = 1 << 14,

    /// <summary>A verb whose object is a party.</summary>
    Addressing = 1 << 15,

    /// <summary>A verb that deals with a party through a preposition.</summary>
    Dealing = 1 << 16,

    /// <summary>A verb of going to a place, or whose object is one.</summary>
    Reaching = 1 << 17,

    /// <summary>What goes on between parties.</summary>
    Relation = 1 << 18,

    /// <summary>What parties do to one another.</summary>
    Measure = 1 << 19,

    /// <summary>What those who decide have.</summary>
    Belonging = 1 << 20,

    /// <summary>Who serves there.</summary>
    Official = 1 << 21,

    /// <summary>A thing of a place.</summary>
    Site = 1 << 22,

    /// <summary>What a place is, or a part of one: “the capital of”.</summary>
    Part = 1 << 23,

    /// <summary>What is of a party: “allies of”.</summary>
    Backer = 1 << 24,

    /// <summary>A way to and from a place.</summary>
    Journey = 1 << 25,

    /// <summary>What is said of those who decide: “ready to”.</summary>
    Willing = 1 << 26,

    /// <summary>A verb of sport.</summary>
    Playing = 1 << 27,

    /// <summary>A noun of sport.</summary>
    Sport = 1 << 28,

    /// <summary>What is aimed at a party: “anger at”.</summary>
    Aimed = 1 << 29,

    /// <summary>Any other preposition.</summary>
    Other = 1 << 30,

    /// <summary>Any preposition.</summary>
    Prepositions = Where | With | By | Against | Comparing | Directed | On | Of | Between | Over | For | Other,
}
