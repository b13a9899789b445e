globalThis.antragswerk.steps = (R) => ({
answers:[
{"label":"What would you like to do?","type":"choice","scale":null,"path":"anliegen","lang":null},
{"label":"Gebühr für den Bewohnerparkausweis für ein Jahr","type":"money","scale":2,"path":null,"lang":"de"},
{"label":"Gültigkeit in Monaten","type":"number","scale":0,"path":"monate","lang":"de"},
{"label":"Gebühr für die Änderung von Kennzeichen oder Anschrift","type":"money","scale":2,"path":null,"lang":"de"},
{"label":"Why do you need a replacement?","type":"choice","scale":null,"path":"ersatz_grund","lang":null},
{"label":"Gebühr für einen Ersatzausweis","type":"money","scale":2,"path":null,"lang":"de"},
{"label":"How long should the permit be valid?","type":"choice","scale":null,"path":"dauer","lang":null},
{"label":"From when should the permit be valid?","type":"date","scale":null,"path":"beginn","lang":null}
],
values:{
"gebuehr":{words:"",node:["?",(v,r,p,t)=>["neu","verlaengerung"].includes(R.g(v,"anliegen")),["a",0,(v,r,p,t)=>R.g(v,"anliegen")],["+",["a",1,(v,r,p,t)=>R.g(p,"gebuehr_jahr")],["a",2,(v,r,p,t)=>R.g(v,"monate")]],["?",(v,r,p,t)=>["kennzeichen","umzug"].includes(R.g(v,"anliegen")),["a",0,(v,r,p,t)=>R.g(v,"anliegen")],["a",3,(v,r,p,t)=>R.g(p,"gebuehr_aenderung")],["?",(v,r,p,t)=>(R.g(v,"ersatz_grund")==="nicht_angekommen"),["a",4,(v,r,p,t)=>R.g(v,"ersatz_grund")],null,["?",(v,r,p,t)=>(R.g(v,"anliegen")==="ersatz"),["a",0,(v,r,p,t)=>R.g(v,"anliegen")],["a",5,(v,r,p,t)=>R.g(p,"gebuehr_ersatz")],null]]]]},
"monate":{words:"",node:["?",(v,r,p,t)=>(R.g(v,"dauer")==="halbjahr"),["a",6,(v,r,p,t)=>R.g(v,"dauer")],null,["?",(v,r,p,t)=>(R.g(v,"dauer")==="jahr"),["a",6,(v,r,p,t)=>R.g(v,"dauer")],null,["?",(v,r,p,t)=>(R.g(v,"dauer")==="zwei_jahre"),["a",6,(v,r,p,t)=>R.g(v,"dauer")],null,null]]]},
"neuer_ausweis_ab":{words:"",node:["?",(v,r,p,t)=>(R.g(v,"dauer")==="halbjahr"),["a",6,(v,r,p,t)=>R.g(v,"dauer")],["a",7,(v,r,p,t)=>R.g(v,"beginn")],["?",(v,r,p,t)=>(R.g(v,"dauer")==="jahr"),["a",6,(v,r,p,t)=>R.g(v,"dauer")],["a",7,(v,r,p,t)=>R.g(v,"beginn")],["?",(v,r,p,t)=>(R.g(v,"dauer")==="zwei_jahre"),["a",6,(v,r,p,t)=>R.g(v,"dauer")],["a",7,(v,r,p,t)=>R.g(v,"beginn")],null]]]}
},
conditions:{}});
