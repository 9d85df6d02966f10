## Scripted events: how they are told, and what they say.

fact-event_opened = A choice came before { $court }: { $event }.
fact-event_chosen = { $court } had to decide: { $event }. Its choice: { $choice }.{ $history ->
    [none] { "" }
   *[other] { " " }In the record: { $history }.
}{ $cite ->
    [none] { "" }
   *[other] { " " }「{ $cite }」{ $gloss ->
        [none] { "" }
       *[other] { " " }('{ $gloss }')
    }
}
fact-event_lapsed = { $court } no longer had to choose: { $event }.
fact-effect_lost = In the matter of { $event } something could not follow: { $why }
do-choose = { $event }: { $choice }
order-choose = choose
refusal-not-open = this choice is not before the court.
refusal-gone = no court of { $polity } stands now.
need-event = a choice waits until { $date }: { $event } ({ $command })
desk-kind-event = event
desk-kind-choice = choice
command-events = choices that are before your court, and those that were made
    .words = events, event
command-choose = choose in an event
    .words = choose
    .usage = EVENT CHOICE
    .more = Numbers as events lists them. With one event, its number can be left out.
view-events = Choices before the court
view-events-none = No choice is before the court.
view-event = { $n }. { $event }
view-event-choice = { $command }: { $choice }
view-event-choice-dear = { $command }: { $choice } (beyond our means)
view-event-until = Silence until { $date } is taken for the first choice that can be paid for.
view-events-past = Choices made
view-event-past = { $date }, { $event }: { $choice }{ $history ->
    [none] { "" }
   *[other] ; in the record: { $history }
}{ $cite ->
    [none] { "" }
   *[other] { " " }「{ $cite }」{ $gloss ->
        [none] { "" }
       *[other] { " " }('{ $gloss }')
    }
}

event-refuge = the fugitive emperor of Liao
    .text = The Liao emperor has lost the Upper and the Central Capital to Jin, and it is said that he may turn west. Xia is his vassal.
    .choice-supplies = send horses and cash to his camp
    .choice-shelter = offer him refuge in Xia
    .choice-shut = shut the passes to him
event-reward = the letter of Wanyan Zongwang
    .text = A Jin general writes: should the Liao emperor come to Xia, seize him and hand him over, and land will be the reward.
    .choice-wait = give no answer
    .choice-heed = let Jin know that Xia will serve it
    .choice-loyal = send the letter back
event-zongbi = Wanyan Zongbi before Tiande
    .text = Tiande is in the hands of Xia, our vassal, with whom there is no war. Wanyan Zongbi asks leave to take it by surprise.
    .choice-forbid = hold him to the peace
    .choice-allow = let him ride
event-lost_grant = Tiande and the word of Jin
    .text = Jin has broken its word to us, and Tiande is in its hands. The court asks what its oaths are worth.
    .choice-swallow = say nothing
    .choice-protest = send an envoy to protest
    .choice-arm = arm in secret
event-lips = the siege of Zhongxing Fu
    .text = The Mongols lie before Zhongxing Fu, the city of our vassal Xia, and it may not hold. Some say that two enemies who fight are a blessing; others, that when the lips are gone the teeth grow cold.
    .choice-watch = send nobody
    .choice-silver = send silver by night
    .choice-march = declare war on the Mongols
event-prince = the prince at the palace gate
    .text = Nobody has forgiven Li Anquan how he came to the throne. Li Zunxu, a prince of the house, has the guards behind him.
    .choice-buy = buy the guards back
    .choice-yield = let him take the throne
    .choice-arrest = have him arrested
event-patent = a patent from Jin
    .text = A new ruler of Xia asks the Jin court for his patent: that is the custom. This one remembers that Jin would not help.
    .choice-ask = ask for it as is custom
    .choice-drop = ask no more
event-south = to leave the Central Capital
    .text = There is war with the Mongols, and the Central Capital is not far from the passes. Half of the court wants the Yellow River between itself and them.
    .choice-stay = stay and mend the walls
    .choice-kaifeng = move to Kaifeng
event-levies = levies for the khan
    .text = Officers of the khan are in Xia and call for men. Nobody says where they would be sent, nor when they would come home.
    .choice-send = send the men and horses
    .choice-gifts = send gifts in their place
    .choice-refuse = refuse
event-leave_city = the Mongols before the walls
    .text = The Mongols invest Zhongxing Fu. A gate to the west is still open.
    .choice-stay = stay in the city
    .choice-west = flee to Liangzhou
event-deren = the heir speaks against the Mongols
    .text = Li Deren will lead no army beside the Mongols. He asks for an alliance with Jin, before the whole court.
    .choice-silence = hear him and say nothing
    .choice-depose = depose him and confine him at Lingzhou
    .choice-heed = do as he says
event-old_ruler = an old ruler
    .text = Mongol horsemen have plundered Xia. Ministers find the old ruler at a loss, and speak of Li Dewang.
    .choice-cling = keep the throne
    .choice-abdicate = hand it to Li Dewang
event-reversal = the new ruler’s policy
    .text = Li Dewang rules, and the policy of state is still to go with the Mongols.
    .choice-keep = keep to it
    .choice-resist = resist the Mongols
event-gao = the counsel of Gao Lianghui
    .text = Xia is at war with Jin and with the Mongols. Gao Lianghui says that one war is enough: talk to Jin.
    .choice-wait = wait for a victory first
    .choice-talks = send envoys to Jin
event-envoys = the envoys of Xia and the seating of guests
    .text = Envoys of Xia are here, and would be seated not as a vassal’s men but as those of a younger brother with his own era name. The masters of rites are appalled.
    .choice-rank = insist on the old rank
    .choice-equals = receive them as a brother’s envoys
event-luo = the counsel of Luo Shichang
    .text = Luo Shichang, who knows the Jin court, says that its help cannot be relied upon, and that Xia must make itself strong.
    .choice-rely = rely on Jin all the same
    .choice-strengthen = arm the realm at any cost
event-last_stand = the last walls
    .text = The Mongols lie before Zhongxing Fu. What can be done now is done within the walls.
    .choice-hold = swear the garrison in
    .choice-granaries = open the granaries to the people
    .choice-raze = pull down the suburbs
event-sea_pact = the pact across the sea
    .text = Envoys are back from across the sea, from the Jurchen, who are at war with Liao. They would take the Central Capital of Liao and leave us Yanjing; but with Liao there is an oath of a hundred years.
    .choice-wait = hear more of the war first
    .choice-pact = join the attack on Liao
    .choice-oath = keep the oath with Liao
event-homage = to whom homage is owed
    .text = The Upper and the Central Capital of the emperor whom Xia serves are in the hands of Jin. At court it is said that Jin would pay with land for homage.
    .choice-wait = wait for the end of the war
    .choice-submit = return the patent of Liao and submit to Jin
    .choice-loyal = stay true to the Liao emperor
event-prefectures = three prefectures by the Yellow River
    .text = At court it is proposed to let Xia have Lezhou, Jishi and Kuozhou. They are far, poor, and hard to hold; and a neighbour who has got something keeps quiet.
    .choice-keep = keep them
    .choice-cede = cede them to Xia
event-coup = soldiers before the palace
    .text = There is war with the Mongols, and in the capital the troops obey whoever feeds them. A prince waits to be called to the throne.
    .choice-arrest = send the guards against them
    .choice-yield = let them put the prince on the throne
    .choice-buy = pay the soldiers
event-sichuan = a letter to Sichuan
    .text = The war with Jin goes on. South of it Song fights it too, and its commanders in Sichuan can be written to.
    .choice-alone = fight alone
    .choice-write = propose a joint attack
event-jin_asks = war or peace with Jin
    .text = Jin has the Mongols at its back and may be glad of peace. Those who have lost sons want to hear of it; those who hope for land do not.
    .choice-refuse = go on with the war
    .choice-grant = send an envoy to treat
event-fengxiang = the host before Fengxiang
    .text = A Xia host lies with the Mongols before Fengxiang. Its commanders ask to go home.
    .choice-stay = have them stay to the end
    .choice-leave = let them leave without a word
