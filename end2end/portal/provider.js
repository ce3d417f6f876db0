// A place where people have accounts elsewhere: a certified OpenID Connect provider, which takes any
// name with any password. What somebody types as name decides what it says of them.

import Provider from "oidc-provider";
import { ADDRESS, PROVIDER_ADDRESS, PROVIDER_PORT } from "./place.js";

const CLIENT = { id: "twinspan", secret: "a secret between two programs" };

/** The part of the portal's configuration. */
export const CONFIGURED = `
[[providers]]
id = "ministry"
name = "Test Ministry"
issuer = "${PROVIDER_ADDRESS}"
client_id = "${CLIENT.id}"
client_secret = "${CLIENT.secret}"
`;

/** `somebody@school.example` has that address, confirmed; a name without @ has none that is. */
function account(login) {
  return {
    accountId: login,
    claims: () => ({
      sub: login,
      name: "Szabó Judit",
      email: login.includes("@") ? login : `${login}@unconfirmed.example`,
      email_verified: login.includes("@"),
    }),
  };
}

/** Serves it until the process ends. */
export async function startProvider() {
  const provider = new Provider(PROVIDER_ADDRESS, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [`${ADDRESS}/login/with/ministry/back`],
      },
    ],
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
    findAccount: (_, login) => account(login),
    cookies: { keys: ["only for tests"] },
    pkce: { required: () => true },
  });
  await new Promise((resolve) => provider.listen(PROVIDER_PORT, resolve));
}
